import { createHash } from 'node:crypto';

/** An event of the journal as it is hashed: every value in the text form of the chain. */
export interface ChainedEvent {
  id: string;
  /** UTC with microseconds, as 2026-03-01T12:00:00.000000Z. */
  at: string;
  actorId: string | null;
  requestId: string;
  action: string;
  objectType: string;
  objectId: string | null;
  payloadHash: string | null;
  hash: string;
  salt: string | null;
  changes: string | null;
}

/** What the chain is followed from: the last event that was found good, and its hash in hex. */
export interface Anchor {
  id: string;
  hash: string;
}

export const START: Anchor = { id: '0', hash: '' };

const sha256 = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** The hash of an event after another: what `audit_hash` in the database says, said once more by ourselves. */
export const hashOf = (previous: string, event: Omit<ChainedEvent, 'hash' | 'salt' | 'changes'>): string =>
  sha256(
    Buffer.from(previous, 'hex'),
    [
      event.id,
      event.at,
      event.actorId ?? '-',
      event.requestId,
      event.action,
      event.objectType,
      event.objectId ?? '-',
      event.payloadHash ?? '-',
    ].join('\n'),
  );

/** What is wrong with an event that follows another; undefined where nothing is. */
export function problemWith(previous: Anchor, event: ChainedEvent): string | undefined {
  const { id, hash, payloadHash, salt, changes } = event;
  if (BigInt(id) !== BigInt(previous.id) + 1n) return `the events after ${previous.id} and before ${id} are missing`;
  if (hash !== hashOf(previous.hash, event)) return `event ${id} was changed, or an event before it`;
  if (payloadHash === null) return salt === null ? undefined : `event ${id} has a payload that it did not come with`;
  if (salt === null) return `the payload of event ${id} is missing`;
  return sha256(salt, changes ?? '') === payloadHash ? undefined : `the payload of event ${id} was changed`;
}
