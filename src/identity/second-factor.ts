import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/*
 * One-time codes by the clock: RFC 6238 with what all apps for telephones take, SHA-1, six digits and 30 seconds. Codes of
 * the step before and the step after are taken too, for clocks that are off.
 */

export const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
const WINDOW = 1;

const RECOVERY_CODES = 10;
/** Letters on each side of the dash. */
const HALF = 5;
/** Letters and digits that nobody takes for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

export const secretOf = (bytes: Buffer): string => new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;

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

/** Two for each letter, so that no letter is likelier than another by more than 1 in 2,000. */
export const RECOVERY_BYTES = RECOVERY_CODES * 2 * HALF * 2;

/** Ten codes for the day on which the telephone is lost, of some 50 bits each, out of random bytes. */
export function recoveryCodes(bytes: Buffer): string[] {
  const letters = Array.from(
    { length: RECOVERY_BYTES / 2 },
    (_, at) => ALPHABET[bytes.readUInt16BE(at * 2) % ALPHABET.length],
  ).join('');
  return Array.from({ length: RECOVERY_CODES }, (_, code) => {
    const at = code * 2 * HALF;
    return `${letters.slice(at, at + HALF)}-${letters.slice(at + HALF, at + 2 * HALF)}`;
  });
}

export const recoveryHash = (code: string): string =>
  createHash('sha256').update(code.trim().toLowerCase()).digest('hex');
