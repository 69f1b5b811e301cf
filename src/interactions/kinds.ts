import { allows, authorise, type StakeholderKind } from '../access/policy.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { everything } from '../records/source.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { seenParticipants, touchedBy } from './participation.js';

/** A liaison logs contacts with whom liaisons look after; others may have been there too. @throws FORBIDDEN */
export async function authoriseKinds(tx: Transaction, stakeholderIds: string[]): Promise<void> {
  if (allows(tx.actor, 'interaction.write', {})) return;
  const statement = new Statement(tx.actor);
  const who = everything(Stakeholder, statement, 'the kinds alone decide');
  const rows = await tx.query<{ kind: StakeholderKind }>(
    `SELECT DISTINCT ${who.kind} FROM ${who.from} WHERE ${who.id} = ANY (${statement.param(stakeholderIds, 'uuid[]')})`,
    statement.values,
  );
  authorise(tx.actor, 'interaction.write', { kinds: rows.map(({ kind }) => kind) });
}

/** The same of a contact that stands: of those whom the actor sees in it, so that a refusal tells of nobody else. @throws FORBIDDEN */
export async function authoriseSeen(tx: Transaction, interactionId: string): Promise<void> {
  if (allows(tx.actor, 'interaction.write', {})) return;
  await authoriseKinds(tx, touchedBy(await seenParticipants(tx, interactionId)));
}
