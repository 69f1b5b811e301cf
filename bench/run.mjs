#!/usr/bin/env node
// Measures Samverka beside the limit (bench/limit.mjs): interleaved in one run, answers compared first, ratios printed.
//   npm run bench -- --size M --connections 1,32 --seconds 3 --rounds 3 --only list,log
import { deepStrictEqual } from 'node:assert';
import { fork } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { prepare, root } from '../bin/prepare.mjs';
import { generate, SIZES, TOKEN } from './generate.mjs';
import { operations } from './operations.mjs';

const { values: args } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    connections: { type: 'string', default: '1,32' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
if (!SIZES[args.size]) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
prepare();

const { Cluster } = await import('../dist/database/cluster.js');
const { openDataSource } = await import('../dist/database/data-source.js');
const { migrate } = await import('../dist/database/migrate.js');
const { parseConfig } = await import('../dist/kernel/config.js');
await import('reflect-metadata');
const { ENTITIES } = await import('../dist/entities.js');

const folder = await mkdtemp(join(tmpdir(), 'samverka-bench-'));
await chmod(folder, 0o755);
const cluster = await Cluster.open(folder, { settings: ['shared_buffers=512MB', 'max_wal_size=4GB'] });
const children = [];
const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A server in a process of its own; resolves to its address. */
function serve(file, argv, env) {
  const child = fork(join(root, file), argv, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.on('message', ({ port }) => resolve(`http://127.0.0.1:${port}/`));
    child.stdout.on('data', (chunk) => {
      const url = /up: (\S+)/.exec(chunk.toString())?.[1];
      if (url) resolve(url);
    });
    child.on('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

async function measure(url, body, connections) {
  let n = 0;
  const result = await autocannon({
    url,
    connections,
    duration: Number(args.seconds),
    headers,
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, body: body(n++) }) }],
  });
  if (result.non2xx || result.errors) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.total / result.duration;
}

try {
  const dataSource = await openDataSource(cluster.url(), ENTITIES, parseConfig({ STATEMENT_TIMEOUT_MS: '600000' }));
  await migrate(dataSource);
  await dataSource.destroy();
  const client = new pg.Client({ connectionString: cluster.url() });
  await client.connect();
  console.log(`Generating size ${args.size}: ${SIZES[args.size].join(' stakeholders, ')} interactions …`);
  await generate(client, args.size);
  await client.end();

  const samverka = await serve('dist/main.js', [], {
    NODE_ENV: 'production',
    DATABASE_URL: cluster.url(),
    PORT: '0',
    LOG_LEVEL: 'silent',
    RATE_PER_MINUTE: '10000000',
  });
  const limit = await serve('bench/limit.mjs', [cluster.url(), args.size], {});
  const all = operations(args.size);
  const chosen = args.only ? args.only.split(',') : Object.keys(all);

  for (const op of chosen)
    for (let n = 0; n < 25; n++) {
      const variables = all[op].variables(n);
      const ask = async (url, body) =>
        (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
      const ours = await ask(samverka, { query: all[op].query, variables });
      const theirs = await ask(limit, { op, variables });
      deepStrictEqual(ours, theirs, `${op} ${JSON.stringify(variables)}`);
    }
  console.log('Answers are equal. Requests a second, median of the rounds:\n');
  console.log('operation  connections    samverka       limit   ratio');
  for (const op of chosen)
    for (const connections of args.connections.split(',').map(Number)) {
      const rates = { samverka: [], limit: [] };
      // One unmeasured turn each, then in turns, so that whatever else the machine does meets both alike.
      for (let round = -1; round < Number(args.rounds); round++) {
        const ours = await measure(
          samverka,
          (n) => JSON.stringify({ query: all[op].query, variables: all[op].variables(n + (round + 1) * 97) }),
          connections,
        );
        const theirs = await measure(
          limit,
          (n) => JSON.stringify({ op, variables: all[op].variables(n + (round + 1) * 97) }),
          connections,
        );
        if (round < 0) continue;
        rates.samverka.push(ours);
        rates.limit.push(theirs);
      }
      const [ours, theirs] = [median(rates.samverka), median(rates.limit)];
      const columns = [
        op.padEnd(9),
        String(connections).padStart(12),
        ours.toFixed(0).padStart(11),
        theirs.toFixed(0).padStart(11),
      ];
      console.log(`${columns.join(' ')} ${(ours / theirs).toFixed(2).padStart(7)}`);
    }
} finally {
  for (const child of children) child.kill('SIGKILL');
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
