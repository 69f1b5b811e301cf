import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Identity } from './cluster-place.js';

/** Runs a program of PostgreSQL's as the user that may; its output goes to a string, never to a pipe it would keep. */
export async function run(
  command: string,
  args: string[],
  identity?: Identity,
): Promise<{ code: number | null; output: string }> {
  // `pg_ctl start` leaves the server behind with the same stdout: a pipe would keep this process waiting.
  const toFile = args[0] === 'start';
  const child = spawn(command, args, {
    ...identity,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: toFile ? 'ignore' : ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on(toFile ? 'exit' : 'close', resolve);
  });
  return { code, output: output.trim() };
}

/** Whether the process `pid` is the PostgreSQL server of `folder`. */
export async function isPostgres(pid: number, folder: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code === 'ESRCH') return false;
  }
  const line =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  // As one of its words: another folder's name may hold this one's.
  const words = line.split(process.platform === 'linux' ? '\0' : ' ');
  return line.includes('postgres') && words.includes(folder);
}

/** A port that nobody listens on just now. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
