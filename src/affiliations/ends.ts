import { authoriseKind } from '../access/policy.js';
import type { Transaction } from '../database/transaction.js';
import { badField } from '../kernel/errors.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

/** Holds both ends of what ties two stakeholders, always in one order: two writers cannot wait for each other. */
export async function lockEnds(tx: Transaction, ids: [string, string]): Promise<[Stakeholder, Stakeholder]> {
  const rows = new Map<string, Stakeholder>();
  for (const id of ids.toSorted()) rows.set(id, await tx.lock(Stakeholder, 'stakeholder', id));
  return [rows.get(ids[0])!, rows.get(ids[1])!];
}

/** @throws FORBIDDEN where the actor may not write one of these stakeholders */
export async function authoriseEnds(tx: Transaction, ids: string[]): Promise<void> {
  for (const id of ids.toSorted()) authoriseKind(tx.actor, (await tx.lock(Stakeholder, 'stakeholder', id)).kind);
}

/** @throws BAD_USER_INPUT */
export function checkKind({ kind }: Stakeholder, path: string, person: boolean): void {
  if ((kind === 'PERSON') !== person)
    throw badField(path, 'kind', person ? 'must be a person' : 'must be an organisation');
}
