import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Actor } from '../kernel/actor.js';
import { SamverkaError } from '../kernel/errors.js';

/*
 * A secret that is shown once is kept nowhere, not with an Idempotency-Key either: it follows from the key and from the token
 * of the session, so that the same session's repeat is shown the same, and nobody who reads the database can make it.
 */

/** The bytes of a secret. */
export const secretBytes = ({ idempotency }: Actor, purpose: string, length: number): Buffer =>
  idempotency?.seed ? Buffer.from(hkdfSync('sha256', idempotency.seed, '', purpose, length)) : randomBytes(length);

/** What is kept with the key, to know the session by that may be shown the secret again. */
export const shownTo = ({ idempotency }: Actor): { shownTo?: string } =>
  idempotency?.seed ? { shownTo: createHash('sha256').update(idempotency.seed).digest('base64url') } : {};

/** @throws KEY_REUSED where the secret was shown to another session */
export function expectShownTo(actor: Actor, kept: { shownTo?: string }): void {
  if (kept.shownTo === shownTo(actor).shownTo) return;
  throw new SamverkaError(
    'KEY_REUSED',
    'It was done in another session, and what it made is shown there alone. Take that away, and begin anew with a new key.',
  );
}
