import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { everything, seen } from '../records/source.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { notErased } from '../stakeholders/stakeholder.sight.js';
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

/** The ids of all who are or were a party of a partnership and take anything new, held until the transaction ends. */
export async function partiesOf(tx: Transaction, partnershipId: string): Promise<string[]> {
  const statement = new Statement(tx.actor);
  const party = everything(PartnershipParty, statement, 'its stakeholder stands beside it');
  const who = seen(stakeholderRead, statement);
  const rows = await tx.query<{ id: string }>(
    `SELECT ${who.id} AS id FROM ${who.from} WHERE ${notErased(who)} AND ${who.id} IN (SELECT ${party.stakeholderId} FROM ${party.from}
        WHERE ${party.partnershipId} = ${statement.param(partnershipId)}) ORDER BY ${who.id} FOR NO KEY UPDATE OF ${who}`,
    statement.values,
  );
  return rows.map(({ id }) => id);
}
