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

/** The action of the events that name those whose values were erased. */
export const ERASED = 'journal.eraseValues';

/** Whether an event came with values that are there no more: somebody may have erased them, and must have said so. */
export const lacksValues = ({ payloadHash, salt }: ChainedEvent): boolean => payloadHash !== null && salt === null;

/** The numbers of events, both within, whose values an event says that it erased. */
export function erasedBy({ action, changes }: ChainedEvent): [from: bigint, to: bigint][] {
  if (action !== ERASED) return [];
  const { events } = JSON.parse(changes ?? '{}') as { events?: { before?: string } };
  // PostgreSQL writes a multirange of whole numbers as {[1,4),[7,8)}.
  return [...(events?.before ?? '').matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => [
    BigInt(from),
    BigInt(to) - 1n,
  ]);
}

/** The first of some numbers, which ascend, that lies within none of the ranges. */
export function firstOutside(numbers: readonly string[], ranges: readonly [bigint, bigint][]): string | undefined {
  const sorted = ranges.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  let next = 0;
  let covered = -1n;
  return numbers.find((number) => {
    const n = BigInt(number);
    for (; next < sorted.length && sorted[next][0] <= n; next++)
      if (sorted[next][1] > covered) covered = sorted[next][1];
    return n > covered;
  });
}

/** What is wrong with an event that follows another; undefined where nothing is, as far as it can be seen from the two. */
export function problemWith(previous: Anchor, event: ChainedEvent): string | undefined {
  const { id, hash, payloadHash, salt, changes } = event;
  if (BigInt(id) !== BigInt(previous.id) + 1n) return `the events after ${previous.id} and before ${id} are missing`;
  if (hash !== hashOf(previous.hash, event)) return `event ${id} was changed, or an event before it`;
  if (payloadHash === null) return salt === null ? undefined : `event ${id} has a payload that it did not come with`;
  if (salt === null) return undefined;
  return sha256(salt, changes ?? '') === payloadHash ? undefined : `the payload of event ${id} was changed`;
}
