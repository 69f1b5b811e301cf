import { cp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { Cluster } from '../src/database/cluster.js';
import { cleanUp, cli, folder } from './programs.js';

cleanUp();

/** As root a folder below one that only root may enter has its cluster outside; else it holds it itself. */
const asRoot = process.getuid?.() === 0;

/** Opens the database of a data folder for a statement. */
async function on(data: string, sql: string): Promise<unknown[]> {
  const cluster = await Cluster.open(data, { settings: ['fsync=off'] });
  const client = new pg.Client({ connectionString: cluster.url() });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
    await cluster.stop();
  }
}

/** A data folder whose database is known again. */
async function inUse(): Promise<{ data: string; cluster: string }> {
  const data = join(await folder(), 'data');
  await on(data, `CREATE TABLE mine AS SELECT 'mine' AS whose`);
  const moved = await readFile(join(data, 'postgres.moved-to'), 'utf8').catch(() => '');
  expect(moved !== '').toBe(asRoot);
  return { data, cluster: moved.trim() || join(data, 'postgres') };
}

const isMine = async (data: string) => expect(await on(data, 'SELECT whose FROM mine')).toEqual([{ whose: 'mine' }]);

const refuses = (data: string, message: RegExp) =>
  expect(Cluster.open(data)).rejects.toMatchObject({ exitCode: 65, message: expect.stringMatching(message) });

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

it('knows its database again wherever it is moved, and a copy of it never works on that', async () => {
  const { data } = await inUse();
  const copy = `${data}-copy`;
  await cp(data, copy, { recursive: true });
  if (asRoot) {
    const program = cli({ SAMVERKA_DATA: copy }, ['user', 'list']);
    expect(await program.exit).toBe(65);
    expect(program.output()).toMatch(/belongs to the data folder .*\/data;.*copy[^]*Set SAMVERKA_DATA to .*\/data,/);
    expect(await isThere(join(copy, 'postgres'))).toBe(false);
  }
  await rm(copy, { recursive: true });
  await rename(data, `${data}-moved`);
  await isMine(`${data}-moved`);
  await rename(`${data}-moved`, data);
  await isMine(data);
});

it('is no empty database where its own is gone', async () => {
  const { data, cluster } = await inUse();
  await rename(cluster, `${cluster}.away`);
  await refuses(data, /has its database in .*, and there is none\.\nPut the folder back/);
  expect(await isThere(cluster)).toBe(false);
  await rename(`${cluster}.away`, cluster);
  await isMine(data);
});

it('does not take the database of another installation for its own', async () => {
  const { data, cluster } = await inUse();
  const own = await readFile(join(data, 'installation'), 'utf8');
  expect(await readFile(join(cluster, 'samverka-installation.json'), 'utf8')).toContain(own.trim());
  await writeFile(join(data, 'installation'), '01900000-0000-7000-8000-000000000000\n');
  await refuses(data, /is of another installation than/);
  // One of an earlier version says nothing yet.
  await rm(join(data, 'installation'));
  await rm(join(cluster, 'samverka-installation.json'));
  await isMine(data);
  expect(await isThere(join(data, 'installation'))).toBe(true);
});
