import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../kernel/config.js';
import { EXIT, StartupError } from '../kernel/exit.js';
import { keysIn, SecretBox, SHORTEST_KEY } from '../kernel/secret-box.js';

const FILE = 'secrets-key';

type Where = Pick<Config, 'SECRETS_KEY' | 'SAMVERKA_DATA'>;

/**
 * The keys of what is sealed in the database: those that the configuration gives, or those of a file in the data folder.
 * @param sealedWith the ids of the keys that something is sealed with; where there is none, the file may be made
 * @throws StartupError where one of those is missing, or the file cannot be read or made
 */
export async function boxFor({ SECRETS_KEY, SAMVERKA_DATA }: Where, sealedWith: readonly string[]): Promise<SecretBox> {
  const file = join(SAMVERKA_DATA, FILE);
  const keys = keysIn(SECRETS_KEY ?? (await keyFile(file, sealedWith.length === 0)));
  if (keys.some((key) => key.length < SHORTEST_KEY))
    throw new StartupError(EXIT.CONFIG, `A key in ${file} is too short: it needs ${SHORTEST_KEY} random characters.`);
  const box = keys.length ? new SecretBox(keys) : undefined;
  const missing = sealedWith.filter((id) => !box?.has(id));
  if (box && missing.length === 0) return box;
  if (missing.length === 0) throw new StartupError(EXIT.CONFIG, `${file} holds no key: put one there, or remove it.`);
  const there = box ? ` (there is ${box.id})` : '';
  throw new StartupError(
    EXIT.CONFIG,
    `Second factors in the database are sealed with the key ${missing.join(', ')}, which is not ${SECRETS_KEY ? 'among SECRETS_KEY' : `in ${file}`}${there}.\n` +
      'Give the key back: in SECRETS_KEY, SECRETS_KEY_FILE or that file; to replace it, put the new one before it and keep it. Every server\n' +
      'on one database needs the same. Where it is lost for good, take the second factors away: npx samverka secrets forget',
  );
}

async function keyFile(file: string, mayMake: boolean): Promise<string> {
  const found = await read(file);
  if (found !== undefined || !mayMake) return found ?? '';
  const partial = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(partial, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    // Of two first starts at once only one makes it, and nobody finds it half made.
    await link(partial, file).catch((error: Error & { code?: string }) => {
      if (error.code !== 'EEXIST') throw error;
    });
    // What is sealed with it is on the disk at once: the name of the key has to be there before.
    const folder = await open(join(file, '..'));
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    throw new StartupError(
      EXIT.NO_PERMISSION,
      `The key that seals second factors cannot be written to ${file} (${(error as Error).message}).\n` +
        'Let this user write there, or give a key in SECRETS_KEY or SECRETS_KEY_FILE: openssl rand -base64 32',
    );
  } finally {
    await rm(partial, { force: true }).catch(() => undefined);
  }
  return (await read(file)) ?? '';
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new StartupError(EXIT.NO_PERMISSION, `The key that seals second factors cannot be read (${message}).`);
  }
}
