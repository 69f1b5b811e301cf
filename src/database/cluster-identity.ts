import { chown, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, StartupError } from '../kernel/exit.js';
import { newId } from '../kernel/ids.js';
import type { Identity } from './cluster-place.js';

/** In the data folder: which installation it is of. */
const OWN = 'installation';
/** In the cluster: which installation it is of, and which data folder that has. */
const MARK = 'samverka-installation.json';

interface Mark {
  installation: string;
  /** Where the data folder lay when it was last seen, and what the file system knows it by, however it is called. */
  folder: string;
  inode: string;
}

/** The installation that a data folder says it is of; nothing where it never had a cluster, or one of an earlier version. */
export const ownInstallation = async (dataFolder: string): Promise<string | undefined> =>
  (await readFile(join(dataFolder, OWN), 'utf8').catch(() => '')).trim() || undefined;

/** Writes into a new cluster whose it is. */
export const markNew = async (cluster: string, dataFolder: string, identity?: Identity): Promise<void> =>
  mark(cluster, { installation: newId(), ...(await whereabouts(dataFolder)) }, identity);

/** @throws StartupError always: a cluster that a data folder has had is not made anew, for it would be empty */
export function gone(dataFolder: string, cluster: string): never {
  throw new StartupError(
    EXIT.DATA,
    `The data folder ${dataFolder} has its database in ${cluster}, and there is none.\n` +
      `Put the folder back where it was, from a backup if need be. To begin anew with an empty database, set SAMVERKA_DATA to\n` +
      `another folder, or remove ${dataFolder}.`,
  );
}

/**
 * Sees to it that data folder and cluster belong together, and makes both say so where they do not yet.
 * @param apart whether the cluster lies outside the data folder: a copy of the folder then has no cluster of its own
 * @throws StartupError where they do not
 */
export async function expectTogether(
  dataFolder: string,
  cluster: string,
  apart: boolean,
  identity?: Identity,
): Promise<void> {
  const [own, here] = [await ownInstallation(dataFolder), await whereabouts(dataFolder)];
  const there = await readMark(cluster);
  if (there && own && there.installation !== own) throw foreign(dataFolder, cluster, there.folder);
  if (there && apart && there.inode !== here.inode && there.folder !== here.folder)
    throw copied(dataFolder, cluster, there.folder);
  const installation = there?.installation ?? own ?? newId();
  if (there?.folder !== here.folder || there.inode !== here.inode)
    await mark(cluster, { installation, ...here }, identity);
  if (!own) await writeFile(join(dataFolder, OWN), `${installation}\n`);
}

const foreign = (dataFolder: string, cluster: string, folder: string) =>
  new StartupError(
    EXIT.DATA,
    `The database in ${cluster} is of another installation than the data folder ${dataFolder}: it belongs to ${folder}.\n` +
      `Put the one back that belongs here, or set SAMVERKA_DATA to the folder that the database belongs to.`,
  );

const copied = (dataFolder: string, cluster: string, folder: string) =>
  new StartupError(
    EXIT.DATA,
    `The database in ${cluster} belongs to the data folder ${folder}; ${dataFolder} seems to be a copy of that,\n` +
      `and a copy would work on the data of the original. Set SAMVERKA_DATA to ${folder}, or to a new folder for an\n` +
      `installation of its own. If ${dataFolder} is the data folder itself, moved here, and the other is gone for good,\n` +
      `remove ${join(cluster, MARK)} and start again.`,
  );

async function whereabouts(dataFolder: string): Promise<Pick<Mark, 'folder' | 'inode'>> {
  const { dev, ino } = await stat(dataFolder, { bigint: true });
  return { folder: dataFolder, inode: `${dev}:${ino}` };
}

async function readMark(cluster: string): Promise<Mark | undefined> {
  const text = await readFile(join(cluster, MARK), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Mark);
}

async function mark(cluster: string, said: Mark, identity?: Identity): Promise<void> {
  const file = join(cluster, MARK);
  await writeFile(file, `${JSON.stringify(said)}\n`, { mode: 0o600 });
  if (identity) await chown(file, identity.uid, identity.gid);
}
