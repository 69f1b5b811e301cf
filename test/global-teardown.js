import { rm } from 'node:fs/promises';
import pg from 'pg';

export default () => end(globalThis.samverkaTest);

/** Leaves nothing of a run behind: neither the server and its folder, nor the databases on a server that is not ours. */
export async function end({ cluster, folder, server, template }) {
  if (cluster) await cluster.stop();
  else await dropDatabases(server, template);
  await rm(folder, { recursive: true, force: true });
}

async function dropDatabases(server, template) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [`${template}%`]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
