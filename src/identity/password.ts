import { randomBytes } from 'node:crypto';
import { Algorithm, hash, verify } from '@node-rs/argon2';

/** RFC 9106, second recommended option, with OWASP's memory: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SHORTEST_PASSWORD = 12;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** A digest that no password has: verified against for unknown users, so that they take as long as known ones. */
const NOBODY = hashPassword(randomBytes(32).toString('hex'));

/** Whether the password is the account's; for an unknown account, or one without a password, it is not, after the same work. */
export async function verifyPassword(digest: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(digest ?? (await NOBODY), password);
  return right && digest != null;
}
