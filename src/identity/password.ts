import { randomBytes } from 'node:crypto';
import { Algorithm, hash, type Options, Version } from '@node-rs/argon2';

/** RFC 9106, second recommended option, with OWASP's memory: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SHORTEST_PASSWORD = 12;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** All of a PHC string but the digest: what a password has to be worked up with to get the same one. */
const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$$/;

/** Of no password: what is done with it takes as long as with one. */
const NOBODY: Options = { ...ARGON2ID, salt: randomBytes(16) };

function optionsOf(form: string | null | undefined): Options | undefined {
  const [, memoryCost, timeCost, parallelism, salt] = FORM.exec(form ?? '') ?? [];
  if (!salt) return undefined;
  return {
    algorithm: Algorithm.Argon2id,
    version: Version.V0x13,
    memoryCost: Number(memoryCost),
    timeCost: Number(timeCost),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
  };
}

/** The PHC string that a password has in a form; for none, after the same work, one that nobody has. */
export const passwordIn = (form: string | null | undefined, password: string): Promise<string> =>
  hash(password, optionsOf(form) ?? NOBODY);
