// What benchmarks stand on: a database of generated records, and servers in processes of their own before it.
import { fork } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepare, root, RUNS } from '../bin/prepare.mjs';
import { generate, SIZES } from './generate.mjs';

/** Opens a database of a size in a throw-away folder. `close` ends all that runs and removes the folder. */
export async function openStage(size, { pages = false } = {}) {
  prepare({ parts: pages ? RUNS : ['server'] });
  await import('reflect-metadata');
  const { Cluster } = await import('../dist/database/cluster.js');
  const { openDataSource } = await import('../dist/database/data-source.js');
  const { migrate } = await import('../dist/database/migrate.js');
  const { parseConfig } = await import('../dist/kernel/config.js');
  const { ENTITIES } = await import('../dist/entities.js');

  const folder = await mkdtemp(join(tmpdir(), 'samverka-bench-'));
  await chmod(folder, 0o755);
  const cluster = await Cluster.open(folder, { settings: ['shared_buffers=512MB', 'max_wal_size=4GB'] });
  const children = [];

  /** A server in a process of its own; resolves to the address of its API, and its process. */
  function serve(file, argv, env) {
    const child = fork(join(root, file), argv, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    children.push(child);
    return new Promise((resolve, reject) => {
      const { pid } = child;
      child.on('message', ({ port }) => resolve({ url: `http://127.0.0.1:${port}/`, pid }));
      child.stdout.on('data', (chunk) => {
        const url = /the API: (\S+)\)/.exec(chunk.toString())?.[1];
        if (url) resolve({ url, pid });
      });
      child.on('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    });
  }

  const dataSource = await openDataSource(cluster.url(), ENTITIES, parseConfig({ STATEMENT_TIMEOUT_MS: '600000' }));
  await migrate(dataSource);
  await dataSource.destroy();
  const client = new pg.Client({ connectionString: cluster.url() });
  await client.connect();
  console.log(`Generating size ${size}: ${SIZES[size].join(' stakeholders, ')} interactions …`);
  await generate(client, size);
  await client.end();

  return {
    url: cluster.url(),
    serve,
    samverka: () =>
      serve('dist/main.js', [], {
        NODE_ENV: 'production',
        DATABASE_URL: cluster.url(),
        PORT: '0',
        LOG_LEVEL: 'silent',
        RATE_PER_MINUTE: '10000000',
      }),
    async close() {
      for (const child of children) child.kill('SIGKILL');
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
