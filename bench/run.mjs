#!/usr/bin/env node
// Measures Samverka beside the limit (bench/limit.mjs): interleaved in one run, answers compared first, ratios printed.
//   npm run bench -- --size M --connections 1,32 --seconds 3 --rounds 3 --only list,log
import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { SIZES, TOKEN } from './generate.mjs';
import { operations } from './operations.mjs';
import { openStage } from './stage.mjs';

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
const stage = await openStage(args.size);
const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

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
  const samverka = await stage.samverka();
  const limit = await stage.serve('bench/limit.mjs', [stage.url, args.size], {});
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
  await stage.close();
}
