import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Client, PATIENT } from './app.js';

/*
 * The server and the command line as programs of their own, on data folders of their own.
 */

const folders: string[] = [];
const running = new Set<ChildProcess>();

/** A folder that is gone after the spec. */
export async function folder(): Promise<string> {
  const made = await mkdtemp(join(process.env.SAMVERKA_TEST_FOLDER as string, 'process-'));
  folders.push(made);
  return made;
}

let data: Promise<string> | undefined;

/** What a server is started with on a data folder that tests share one after another: only the first makes it anew. */
export async function usual(): Promise<Record<'SAMVERKA_DATA' | 'RATE_PER_MINUTE', string>> {
  data ??= folder().then((made) => join(made, 'data'));
  return { SAMVERKA_DATA: await data, RATE_PER_MINUTE: '1000000' };
}

/** The embedded database on a data folder: its pid and port. As root it may lie outside, where its own user can enter. */
export async function databaseOf(data: string): Promise<{ pid: number; port: number }> {
  const moved = await readFile(join(data, 'postgres.moved-to'), 'utf8').catch(() => join(data, 'postgres'));
  const lines = (await readFile(join(moved.trim(), 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Looks into the embedded database of a running server. */
export async function sql(data: string, text: string, values: unknown[]): Promise<any[]> {
  const { port } = await databaseOf(data);
  const password = (await readFile(join(data, 'database-password'), 'utf8')).trim();
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'samverka', password, database: 'samverka' });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

export interface Program {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}

function run(file: string, env: Record<string, string>, args: string[] = [], input?: string): Program {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'info', PORT: '0', ...PATIENT, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(input);
  running.add(child);
  const exit = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, output: () => output, exit };
}

export const main = (env: Record<string, string>) => run('dist/main.js', env);
export const cli = (env: Record<string, string>, args: string[], input?: string) =>
  run('dist/cli.js', env, args, input);

export interface Server extends Program {
  url: string;
}

export async function start(env: Record<string, string>): Promise<Server> {
  const program = main(env);
  for (;;) {
    const url = /up: (http:\S+)\/ /.exec(program.output())?.[1];
    if (
      url &&
      (program.output().includes('npx samverka user create') ||
        /dataskyddsombud\S+\s+\S+\n/.test(program.output()) ||
        env.NODE_ENV)
    )
      return { ...program, url };
    if (program.child.exitCode !== null)
      throw new Error(`It ended with ${program.child.exitCode}: ${program.output()}`);
    await pause(20);
  }
}

export async function signIn(server: Server, email = 'processledare@samverka.example'): Promise<Client> {
  const password = new RegExp(`${email}\\s+(\\S+)`).exec(server.output())?.[1];
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { token user { id } } }';
  const { signIn } = await new Client(server.url).ok(query, { input: { email, password } });
  return new Client(server.url, signIn.token, signIn.user.id);
}

export const stop = async (server: Server): Promise<number | null> => {
  server.child.kill('SIGTERM');
  return server.exit;
};

/** Specs share a folder: one that fails may not leave its server on it to the next. */
async function endRunning(): Promise<void> {
  const ended = [...running].map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ended);
}

/** What each spec of programs ends with. */
export function cleanUp(): void {
  afterEach(endRunning);
  afterAll(removeFolders);
}

async function removeFolders(): Promise<void> {
  await endRunning();
  for (const made of folders) {
    const { pid } = await databaseOf(join(made, 'data'));
    if (pid) process.kill(pid, 'SIGQUIT');
    const moved = await readFile(join(made, 'data', 'postgres.moved-to'), 'utf8').catch(() => '');
    if (moved) await rm(moved.trim(), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    await rm(made, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** The processes of the embedded database on a data folder: the server, and all that it has begun. */
export async function databaseProcesses(data: string): Promise<number[]> {
  const { pid } = await databaseOf(data);
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  return [pid, ...rows.filter(([, parent]) => parent === pid).map(([child]) => child)];
}
