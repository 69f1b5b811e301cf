#!/usr/bin/env node
// The server as it is worked on: built and started anew after each change of src/, on one embedded database that runs all
// the while. --debug opens it to a debugger.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { EVERYTHING, prepare, root } from './prepare.mjs';

prepare({ parts: EVERYTHING, dev: true });
await import('reflect-metadata');
const { Cluster } = await import('../dist/database/cluster.js');
const { fail, loadConfig } = await import('../dist/runtime.js');

const env = { ...process.env };
let cluster;
try {
  const config = loadConfig();
  if (!config.DATABASE_URL) {
    cluster = await Cluster.open(config.SAMVERKA_DATA);
    // To the server it is one outside, which it neither starts nor stops.
    Object.assign(env, { DATABASE_URL: cluster.applicationUrl(), DATABASE_OWNER_URL: cluster.url() });
  }
} catch (error) {
  fail(error);
}
const nest = spawn(
  process.execPath,
  [
    join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'),
    'start',
    '--watch',
    '--no-shell',
    ...process.argv.slice(2),
  ],
  { cwd: root, env, stdio: 'inherit' },
);
// A terminal tells nest itself; either way it ends first, and then what it stood on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => nest.kill(signal));
nest.on('exit', async (code) => {
  if (cluster?.started) await cluster.stop();
  process.exit(code ?? 1);
});
