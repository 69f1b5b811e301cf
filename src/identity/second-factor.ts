import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/*
 * One-time codes by the clock: RFC 6238 with what all apps for telephones take, SHA-1, six digits and 30 seconds. Codes of
 * the step before and the step after are taken too, for clocks that are off.
 */

const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
const WINDOW = 1;

const RECOVERY_CODES = 10;
/** Letters and digits that nobody takes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'Samverka', label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });

/** What an app reads from a square code: otpauth://totp/… */
export const enrolmentUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The step of the clock that a code belongs to; undefined where it belongs to none of those that count at a moment. */
export function stepOf(secret: string, code: string, at: number): number | undefined {
  const delta = totp(secret).validate({ token: code.replace(/\s/g, ''), timestamp: at, window: WINDOW });
  return delta === null ? undefined : Math.floor(at / 1000 / STEP_SECONDS) + delta;
}

/** The code of a moment. */
export const codeAt = (secret: string, at: number): string => totp(secret).generate({ timestamp: at });

/** Ten codes for the day on which the telephone is lost, of some 50 bits each. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    [5, 5].map((length) => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join('-'),
  );

export const recoveryHash = (code: string): Buffer => createHash('sha256').update(code.trim().toLowerCase()).digest();
