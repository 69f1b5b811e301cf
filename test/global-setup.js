import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Cluster } from '../dist/database/cluster.js';

/**
 * One server for the whole run, with one migrated template that each spec file clones: the server of TEST_DATABASE_URL,
 * or an embedded one in a throw-away folder that skips the waits for the disk.
 */
export default async function globalSetup() {
  const outside = process.env.TEST_DATABASE_URL;
  const folder = outside ? undefined : await mkdtemp(join(tmpdir(), 'samverka-test-'));
  if (folder) await chmod(folder, 0o755);
  const cluster = folder
    ? await Cluster.open(folder, {
        settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
      })
    : undefined;
  const server = outside ?? cluster.url('postgres');
  const template = `samverka_test_${process.pid}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${template}`;
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'migrate-template.mjs'), url.href]);
  process.env.SAMVERKA_TEST_SERVER = server;
  process.env.SAMVERKA_TEST_TEMPLATE = template;
  globalThis.samverkaTest = { cluster, folder, server, template };
}
