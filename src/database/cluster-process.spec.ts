import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { isPostgres } from './cluster-process.js';

let running: ChildProcess;

/** A process that looks as PostgreSQL does from outside, on a folder. */
async function pretend(folder: string): Promise<number> {
  running = spawn('sh', ['-c', 'echo up; read line', 'postgres', '-D', folder], { stdio: ['pipe', 'pipe', 'ignore'] });
  await once(running.stdout!, 'data');
  return running.pid!;
}

afterEach(() => running.kill());

it.each([
  ['/srv/data/postgres', true],
  ['/backup/srv/data/postgres', false],
  ['/srv/data/postgres2', false],
])('knows the server of a folder, and does not take that of %s for it but where it is', async (folder, its) => {
  expect(await isPostgres(await pretend(folder), '/srv/data/postgres')).toBe(its);
});
