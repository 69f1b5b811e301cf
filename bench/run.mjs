#!/usr/bin/env node
// Measures Samverka beside the limit (bench/limit.mjs) and beside itself, which tells what is noise: in turns in one run, answers
// compared first. Requests a second are the median of the rounds with the spread between them; CPU is what one request takes.
//   npm run bench -- --size M --connections 1,32 --seconds 3 --rounds 5 --only list,log --out docs/performance.md
import { deepStrictEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { format, resolveConfig } from 'prettier';
import { processors } from './cpu.mjs';
import { SIZES, TOKEN } from './generate.mjs';
import { operations } from './operations.mjs';
import { openStage } from './stage.mjs';

const { values: args } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    connections: { type: 'string', default: '1,32' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
if (!SIZES[args.size]) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
const stage = await openStage(args.size);
const { stockholmDate } = await import('../dist/kernel/time.js');
const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
const all = operations(args.size);
const chosen = args.only ? args.only.split(',') : Object.keys(all);

const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

/** The servers, and what each is asked. */
async function contestants() {
  const asGraphql = (op, variables) => ({ query: all[op].query, variables });
  return [
    { name: 'samverka', ...(await stage.samverka()), body: asGraphql },
    { name: 'again', ...(await stage.samverka()), body: asGraphql },
    {
      name: 'limit',
      ...(await stage.serve('bench/limit.mjs', [stage.url, args.size], {})),
      body: (op, variables) => ({ op, variables }),
    },
  ];
}

async function expectEqualAnswers(servers) {
  for (const op of chosen)
    for (let n = 0; n < 25; n++) {
      const variables = all[op].variables(n);
      const answers = [];
      for (const { url, body } of servers) {
        const asked = { method: 'POST', headers, body: JSON.stringify(body(op, variables)) };
        answers.push(await (await fetch(url, asked)).json());
      }
      for (const answer of answers) deepStrictEqual(answer, answers[0], `${op} ${JSON.stringify(variables)}`);
    }
}

/** One turn of one server, from the `first` of the variables on. */
async function turn({ url, pid, body }, op, connections, first) {
  let n = first;
  const before = processors(pid);
  const setupRequest = (request) => ({ ...request, body: JSON.stringify(body(op, all[op].variables(n++))) });
  const requests = [{ method: 'POST', setupRequest }];
  const result = await autocannon({ url, connections, duration: Number(args.seconds), headers, requests });
  if (result.non2xx || result.errors) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  const after = processors(pid);
  const count = result.requests.total;
  return {
    rate: count / result.duration,
    node: (after.server - before.server) / count,
    database: (after.database - before.database) / count,
  };
}

/** One unmeasured turn each, then in turns, so that whatever else the machine does meets all alike. */
async function measure(servers, op, connections) {
  const turns = servers.map(() => []);
  for (let round = -1; round < Number(args.rounds); round++)
    for (const [i, server] of servers.entries()) {
      const result = await turn(server, op, connections, (round + 1) * 97);
      if (round >= 0) turns[i].push(result);
    }
  return turns.map((rounds) => {
    const rates = sorted(rounds.map(({ rate }) => rate));
    return {
      rate: median(rates),
      spread: (rates.at(-1) - rates[0]) / median(rates),
      node: median(rounds.map(({ node }) => node)),
      database: median(rounds.map(({ database }) => database)),
    };
  });
}

function row(op, connections, [ours, again, limit]) {
  const cells = [
    op,
    connections,
    ours.rate.toFixed(0),
    `${(ours.spread * 50).toFixed(0)} %`,
    limit.rate.toFixed(0),
    (ours.rate / limit.rate).toFixed(2),
    (ours.rate / again.rate).toFixed(2),
    `${ours.node.toFixed(2)} / ${ours.database.toFixed(2)}`,
    `${limit.node.toFixed(2)} / ${limit.database.toFixed(2)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = `| operation | connections | Samverka, requests/s | ± | limit, requests/s | Samverka / limit | Samverka / itself | CPU ms: Node / PostgreSQL | the limit’s |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** Puts a table in place of the one that the file has of this size. */
async function write(file, table) {
  const [begin, end] = [`<!-- size ${args.size} -->`, `<!-- end of size ${args.size} -->`];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`${file} has no place for size ${args.size}: ${begin} … ${end}`);
  const whole = `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`;
  writeFileSync(file, await format(whole, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

try {
  const servers = await contestants();
  await expectEqualAnswers(servers);
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, Linux ${release()}, Node ${process.version}`;
  const [stakeholders, interactions] = SIZES[args.size].map((count) => count.toLocaleString('en'));
  const about = `Size ${args.size} (${stakeholders} stakeholders, ${interactions} interactions), ${stockholmDate()}, ${machine}; ${args.rounds} rounds of ${args.seconds} s.`;
  const lines = [];
  console.log(`${about} Answers are equal.\n\n${HEAD}`);
  for (const op of chosen)
    for (const connections of args.connections.split(',').map(Number)) {
      lines.push(row(op, connections, await measure(servers, op, connections)));
      console.log(lines.at(-1));
    }
  if (args.out) await write(args.out, `${about}\n\n${HEAD}\n${lines.join('\n')}`);
} finally {
  await stage.close();
}
