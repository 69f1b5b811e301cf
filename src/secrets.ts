import type { DataSource } from 'typeorm';
import { pgError } from './database/errors.js';
import { clearanceSecret, installationSecret, type ServerSecrets } from './database/server-secrets.js';
import { boxFor } from './database/secrets-key.js';
import { sealAnew, sealedWith } from './identity/sealed.js';
import type { Config } from './kernel/config.js';
import { EXIT, StartupError } from './kernel/exit.js';

/**
 * Takes up the secrets of an installation, as who owns its tables. What is sealed with another key than the first, or not at all, is
 * sealed anew.
 * @throws StartupError where who asks is not the owner, or a key is missing that something is sealed with
 */
export async function takeSecrets(
  owner: DataSource,
  config: Pick<Config, 'SECRETS_KEY' | 'SAMVERKA_DATA'>,
): Promise<ServerSecrets> {
  try {
    const box = await boxFor(config, await sealedWith(owner));
    await sealAnew(owner, box);
    const [installation, clearance] = [await installationSecret(owner), await clearanceSecret(owner)];
    return { installation, clearance, box };
  } catch (error) {
    if (pgError(error).code !== '42501') throw error;
    throw new StartupError(
      EXIT.NO_PERMISSION,
      'The database does not tell the secrets of this installation to who signs in there: it has to be the owner of the tables.\n' +
        'Set DATABASE_OWNER_URL beside DATABASE_URL (docs/operations.md).',
    );
  }
}
