import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { EVERYTHING, prepare } from '../bin/prepare.mjs';
import { end } from './global-teardown.js';

/**
 * One server for the whole run, with one migrated template that each spec file clones: the server of TEST_DATABASE_URL,
 * or an embedded one in a throw-away folder that skips the waits for the disk.
 */
export default async function globalSetup() {
  prepare({ parts: EVERYTHING, dev: true });
  const run = { template: `samverka_test_${process.pid}` };
  globalThis.samverkaTest = run;
  // Jest tears down only what it runs to the end.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      run.cutOff ??= run.opened
        .then(() => end(run))
        .finally(() => {
          // The last thing that this process does, for it makes a new worker in place of one that ends.
          process.once('exit', endDescendants);
          process.exit(1);
        });
    });
  run.opened = open(run);
  await run.opened;
}

/** Ends what comes of this process: jest's workers, which go on without it, and the servers and browsers of specs. */
function endDescendants() {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent) => rows.filter(([, of]) => of === parent).flatMap(([pid]) => [pid, ...below(pid)]);
  for (const pid of below(process.pid)) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It has ended by itself, as that which looked has.
    }
  }
}

async function open(run) {
  const { Cluster } = await import('../dist/database/cluster.js');
  run.folder = await mkdtemp(join(tmpdir(), 'samverka-test-'));
  await chmod(run.folder, 0o755);
  run.server = process.env.TEST_DATABASE_URL;
  if (!run.server) {
    run.cluster = await Cluster.open(run.folder, {
      settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'],
    });
    run.server = run.cluster.url('postgres');
  }
  const client = new pg.Client({ connectionString: run.server });
  await client.connect();
  await client.query(`CREATE DATABASE ${run.template} TEMPLATE template0 ENCODING 'UTF8'`);
  await client.end();
  const url = new URL(run.server);
  url.pathname = `/${run.template}`;
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'migrate-template.mjs'), url.href]);
  process.env.SAMVERKA_TEST_FOLDER = run.folder;
  process.env.SAMVERKA_TEST_SERVER = run.server;
  process.env.SAMVERKA_TEST_TEMPLATE = run.template;
}
