import { badField } from '../kernel/errors.js';
import { hashPassword, SHORTEST_PASSWORD } from './password.js';
import { isGuessable } from './password-strength.js';
import type { User } from './user.entity.js';

/** Whose a password is to be. */
export type Bearer = Pick<User, 'email' | 'name'>;

/**
 * The digest of a password that somebody chose.
 * @throws BAD_USER_INPUT naming `path` where it is too short, or easily guessed
 */
export async function chosenPassword(password: string, path: string, { email, name }: Bearer): Promise<string> {
  const text = password.normalize('NFC');
  if (text.length < SHORTEST_PASSWORD)
    throw badField(path, 'minLength', `must have at least ${SHORTEST_PASSWORD} characters`);
  if (await isGuessable(text, [name, email]))
    throw badField(path, 'guessable', 'is easily guessed: choose one without common words, names, places and repeats');
  return hashPassword(text);
}
