import { rm } from 'node:fs/promises';
import pg from 'pg';

export default async function globalTeardown() {
  const { cluster, folder, server, template } = globalThis.samverkaTest;
  if (cluster) {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
    return;
  }
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname LIKE $1', [`${template}%`]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}
