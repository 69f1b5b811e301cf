import type { Transaction } from '../database/transaction.js';
import { checkColleagues } from '../identity/colleagues.js';
import { newId } from '../kernel/ids.js';
import { type OwnedType, OwnerChange as OwnerChangeRow } from './ownership.entity.js';

/** Something whose owner changes: which, from whom to whom. */
export interface Handover {
  objectType: OwnedType;
  objectId: string;
  fromId: string | null;
  toId: string | null;
}

/** Keeps that owners changed, as part of the work that changes them; what keeps its owner is passed over. */
export async function recordOwners(
  tx: Transaction,
  handovers: Handover[],
  reason: string | null = null,
): Promise<void> {
  await tx.insert(
    OwnerChangeRow,
    handovers
      .filter(({ fromId, toId }) => fromId !== toId)
      .map((handover) => ({
        ...handover,
        id: newId(),
        changedAt: tx.now,
        changedById: tx.actor.userId || null,
        reason,
      })),
  );
}

/** Checks and keeps that a row that is being changed gets another owner; undefined: it stays with the one it has. */
export async function changeOwner(
  tx: Transaction,
  objectType: OwnedType,
  { id: objectId, ownerId: fromId }: { id: string; ownerId: string | null },
  toId: string | null | undefined,
): Promise<void> {
  if (toId === undefined || toId === fromId) return;
  await checkColleagues(tx, [toId], 'input.ownerId');
  await recordOwners(tx, [{ objectType, objectId, fromId, toId }]);
}

/** Checks and keeps who owns a new row. @param path names the input in errors */
export async function firstOwner(
  tx: Transaction,
  objectType: OwnedType,
  { id: objectId, ownerId: toId = null }: { id: string; ownerId?: string | null },
  path = 'input',
): Promise<void> {
  await checkColleagues(tx, [toId], `${path}.ownerId`);
  await recordOwners(tx, [{ objectType, objectId, fromId: null, toId }]);
}
