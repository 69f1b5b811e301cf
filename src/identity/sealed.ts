import type { DataSource } from 'typeorm';
import { SecretBox } from '../kernel/secret-box.js';

interface Sealed {
  userId: string;
  secret: string;
  recoveryCodes: string[];
}

/** What is sealed of an account’s second factor opens as nobody else’s. */
export const sealedFor = (userId: string): string => `second factor of ${userId}`;

/** The ids of the keys that something is sealed with. */
export async function sealedWith(owner: DataSource): Promise<string[]> {
  const rows = await owner.query<{ sealed: string }[]>(
    'SELECT unnest(secret || recovery_codes) AS sealed FROM second_factor',
  );
  return [...new Set(rows.flatMap(({ sealed }) => SecretBox.keyOf(sealed) ?? []))];
}

/** Seals every second factor with the first key that is not sealed with it: those of before there was one, and those of an older key. */
export async function sealAnew(owner: DataSource, box: SecretBox): Promise<void> {
  await owner.transaction(async (manager) => {
    await manager.query('LOCK TABLE second_factor IN SHARE ROW EXCLUSIVE MODE');
    const rows = await manager.query<Sealed[]>(
      'SELECT user_id AS "userId", secret, recovery_codes AS "recoveryCodes" FROM second_factor',
    );
    for (const { userId, secret, recoveryCodes } of rows) {
      if ([secret, ...recoveryCodes].every((one) => SecretBox.keyOf(one) === box.id)) continue;
      const anew = (one: string) =>
        box.seal(SecretBox.keyOf(one) ? box.open(one, sealedFor(userId)) : one, sealedFor(userId));
      await manager.query('UPDATE second_factor SET secret = $2, recovery_codes = $3 WHERE user_id = $1', [
        userId,
        anew(secret),
        recoveryCodes.map(anew),
      ]);
    }
  });
}

/** Takes away the second factors whose key is lost: all that are sealed. @returns how many there were */
export const forgetSealed = (owner: DataSource): Promise<number> =>
  owner.transaction(async (manager) => {
    const [, count] = await manager.query<[unknown, number]>('DELETE FROM second_factor');
    await manager.query(
      `INSERT INTO journal (request_id, action, object_type) VALUES ('secrets forget', 'secondFactor.forgetAll', 'User')`,
    );
    return count;
  });
