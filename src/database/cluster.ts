import { createHmac, randomBytes } from 'node:crypto';
import { chown, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EXIT, StartupError } from '../kernel/exit.js';
import { expectTogether, gone, markNew, ownInstallation } from './cluster-identity.js';
import { dropTo, exists, type Identity, isApart, MAJOR, makeFolder, note, place } from './cluster-place.js';
import { APPLICATION_ROLE } from './wall.js';
import { freePort, isPostgres, run } from './cluster-process.js';

const DATABASE = 'samverka';
const SUPERUSER = 'samverka';
const WATCH_MS = 1_000;

/** Extra settings, e.g. `fsync=off` for a throw-away cluster. */
export interface ClusterOptions {
  settings?: string[];
}

/**
 * A real PostgreSQL from npm on a folder of ours: made on the first start, adopted when an earlier process of ours was
 * killed and left it running, started again when it dies. It listens on loopback only, with a password of its own.
 */
export class Cluster {
  /** Whether this process started the server, rather than finding it running. */
  started = false;
  private watch?: NodeJS.Timeout;
  private restarting?: Promise<void>;

  private constructor(
    readonly folder: string,
    private readonly bin: string,
    private readonly identity: Identity | undefined,
    private readonly settings: string[],
    private readonly password: string,
    private port: number,
  ) {}

  /** @throws StartupError with the reason and what to do about it */
  static async open(dataFolder: string, options: ClusterOptions = {}): Promise<Cluster> {
    await makeFolder(dataFolder);
    await checkVersion(join(dataFolder, 'postgres'));
    const identity = process.getuid?.() === 0 ? dropTo() : undefined;
    const { bin, folder, noted } = await place(dataFolder, identity);
    const apart = isApart(dataFolder, folder);
    // Asked first: of two first starts at once the slower one may find the other's cluster, but not its word alone.
    const known = noted || (await ownInstallation(dataFolder)) !== undefined;
    if (!(await exists(join(folder, 'PG_VERSION')))) {
      if (known) gone(dataFolder, folder);
      const password = await secret(join(dataFolder, 'database-password'));
      await initialise(folder, bin, identity, password, (cluster) => markNew(cluster, dataFolder, identity));
    }
    await checkVersion(folder);
    const password = await secret(join(dataFolder, 'database-password'));
    const cluster = new Cluster(folder, bin, identity, options.settings ?? [], password, 0);
    // One that lies where an earlier data folder had its own tells by its password that it is not of this one.
    if (known || !apart) await expectTogether(dataFolder, folder, apart, identity);
    await cluster.adoptOrStart();
    if (!known) await expectTogether(dataFolder, folder, apart, identity);
    if (apart && !noted) await note(dataFolder, folder);
    await cluster.createDatabase();
    return cluster;
  }

  url(database = DATABASE): string {
    return `postgres://${SUPERUSER}:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** How the application signs in: as a role that owns nothing. */
  applicationUrl(): string {
    return `postgres://${APPLICATION_ROLE}:${this.applicationPassword()}@127.0.0.1:${this.port}/${DATABASE}`;
  }

  private applicationPassword(): string {
    return createHmac('sha256', this.password).update(APPLICATION_ROLE).digest('base64url');
  }

  /** Starts the server again, on the same port, whenever it is found dead. */
  superviseWith(onRestart: (error?: unknown) => void): void {
    this.watch = setInterval(() => {
      if (this.restarting) return;
      this.restarting = this.restartIfDead(onRestart).finally(() => (this.restarting = undefined));
    }, WATCH_MS);
    this.watch.unref();
  }

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
      const tail = await readFile(log, 'utf8').then(
        (text) => text.split('\n').slice(-8).join('\n'),
        () => '',
      );
      throw new StartupError(EXIT.UNAVAILABLE, `The embedded database did not start.\n${output}\n${tail}`.trim());
    }
    this.port = port;
    this.started = true;
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
        throw new StartupError(
          EXIT.DATA,
          `The password in the data folder does not open the database in ${this.folder}: it was made for another data folder,\n` +
            `perhaps one that lay at the same place and was deleted. Put the file database-password of that one back, or remove\n` +
            `${this.folder} to begin anew.`,
        );
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
      const { rowCount: role } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1 AND rolcanlogin', [
        APPLICATION_ROLE,
      ]);
      if (!role)
        await client.query(
          `CREATE ROLE ${APPLICATION_ROLE} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE LOGIN PASSWORD '${this.applicationPassword()}'`,
        );
    } catch (error) {
      // 42P04, 42710, 23505: another process was faster.
      if (!['42P04', '42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
    } finally {
      await client.end();
    }
  }

  private pgCtl(...args: string[]) {
    return run(join(this.bin, 'pg_ctl'), [...args, '-D', this.folder], this.identity);
  }
}

/** Makes the cluster beside its place and moves it there whole, so that a start that is cut off leaves nothing half made. */
async function initialise(
  folder: string,
  bin: string,
  identity: Identity | undefined,
  password: string,
  markIt: (cluster: string) => Promise<void>,
): Promise<void> {
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
    await markIt(partial);
    await rename(partial, folder).catch(async (error: unknown) => {
      if (!(await exists(join(folder, 'PG_VERSION')))) throw error;
    });
  } finally {
    await rm(secrets, { recursive: true, force: true });
    await rm(partial, { recursive: true, force: true });
  }
}

/** @throws StartupError where the cluster in a folder, if there is one, belongs to another PostgreSQL */
async function checkVersion(folder: string): Promise<void> {
  const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => MAJOR)).trim();
  if (version === MAJOR) return;
  throw new StartupError(
    EXIT.DATA,
    `The data in ${folder} belong to PostgreSQL ${version}; this version of Samverka brings ${MAJOR}.\n` +
      `Start the version of Samverka that wrote them, or set SAMVERKA_DATA to another folder.`,
  );
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
