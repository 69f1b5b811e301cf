import type { Change } from '../database/journal.entity.js';
import { type Link, linkedTo, replaceLink } from '../database/links.js';
import type { Transaction } from '../database/transaction.js';
import type { Confidentiality } from './policy.js';

/**
 * Sets who may read a record where it is restricted; undefined: those who may already. Whoever restricts what is not their
 * own is one of them, and would else lose sight of what they write.
 * @returns what changed, for the journal
 */
export async function setReaders(
  tx: Transaction,
  link: Link,
  { id, confidentiality, own }: { id: string; confidentiality: Confidentiality | undefined; own: boolean },
  readerIds: string[] | undefined,
): Promise<Record<string, Change>> {
  if (confidentiality !== 'RESTRICTED' || own) return replaceLink(tx, link, id, readerIds);
  const named = readerIds ?? (await linkedTo(tx, link, id));
  return replaceLink(tx, link, id, [...new Set([...named, tx.actor.userId])]);
}
