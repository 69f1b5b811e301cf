import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { everything } from '../records/source.js';
import type { Membership } from './membership.js';
import { PartnershipParty } from './party.entity.js';

/* Parties as rules know them that writes have to satisfy, whether the actor sees them or not. */

const WHY = 'a rule counts whom the actor may not see, and tells nothing of them';

/** The times at which stakeholders are or were parties of a partnership. @param but a party that is passed over */
export function membersOf(tx: Transaction, partnershipId: string, but: string | null = null): Promise<Membership[]> {
  const statement = new Statement(tx.actor);
  const party = everything(PartnershipParty, statement, WHY);
  return tx.query<Membership & Record<string, unknown>>(
    `SELECT ${party.stakeholderId} AS "stakeholderId", ${party.joinedOn}::text AS "joinedOn", ${party.leftOn}::text AS "leftOn"
       FROM ${party.from} WHERE ${party.partnershipId} = ${statement.param(partnershipId)}
        AND ${party.id} IS DISTINCT FROM ${statement.param(but)}`,
    statement.values,
  );
}

/** The ids of all who are or were a party of a partnership. */
export async function partiesOf(tx: Transaction, partnershipId: string): Promise<string[]> {
  const statement = new Statement(tx.actor);
  const party = everything(PartnershipParty, statement, WHY);
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT ${party.stakeholderId} AS id FROM ${party.from}
      WHERE ${party.partnershipId} = ${statement.param(partnershipId)}`,
    statement.values,
  );
  return rows.map(({ id }) => id);
}

/** Whether a stakeholder is or was a party of a partnership. */
export async function isParty(tx: Transaction, partnershipId: string, stakeholderId: string): Promise<boolean> {
  const statement = new Statement(tx.actor);
  const party = everything(PartnershipParty, statement, WHY);
  const rows = await tx.query(
    `SELECT FROM ${party.from} WHERE ${party.partnershipId} = ${statement.param(partnershipId)}
        AND ${party.stakeholderId} = ${statement.param(stakeholderId)}`,
    statement.values,
  );
  return rows.length > 0;
}
