import type { Transaction } from '../database/transaction.js';
import { destroyArisen } from '../tasks/destroy.js';
import { tableOf } from '../records/table.js';
import { refreshFigures } from './figures.js';
import { InteractionFocusArea, InteractionReader } from './interaction.entity.js';
import { InteractionParticipant, InteractionStaff } from './participant.entity.js';
import { TimelineEntry } from './timeline-entry.entity.js';

/** What is of an interaction alone. */
const PARTS = [InteractionParticipant, InteractionStaff, InteractionReader, InteractionFocusArea, TimelineEntry];

/** The interactions in which a stakeholder took part, and whether they were alone there. */
export const interactionsOf = (tx: Transaction, stakeholderId: string): Promise<{ id: string; alone: boolean }[]> =>
  tx.query(
    `SELECT t.interaction_id AS id, NOT EXISTS (SELECT FROM timeline_entry o
              WHERE o.interaction_id = t.interaction_id AND o.stakeholder_id <> $1) AS alone
       FROM timeline_entry t WHERE t.stakeholder_id = $1`,
    [stakeholderId],
  );

/**
 * Destroys interactions with all that came out of them alone. What a partnership has a part in stays with it.
 * @returns the ids of all that went, by table
 */
export async function destroyInteractions(tx: Transaction, ids: string[]): Promise<Record<string, string[]>> {
  if (ids.length === 0) return {};
  const touched = await tx.query<{ id: string }>(
    'SELECT DISTINCT stakeholder_id AS id FROM timeline_entry WHERE interaction_id = ANY ($1::uuid[]) ORDER BY 1',
    [ids],
  );
  const arisen = await destroyArisen(tx, ids);
  for (const record of PARTS)
    await tx.query(`DELETE FROM ${tableOf(record)} WHERE interaction_id = ANY ($1::uuid[])`, [ids]);
  await tx.query('DELETE FROM interaction WHERE id = ANY ($1::uuid[])', [ids]);
  await refreshFigures(
    tx,
    touched.map(({ id }) => id),
  );
  return { ...arisen, interaction: ids };
}

/** Whom a stakeholder spoke for stands in the interaction itself, unless it does already: what it is of stays when they go. */
export const speakForThemselves = (tx: Transaction, stakeholderId: string): Promise<unknown> =>
  tx.query(
    `UPDATE interaction_participant p SET stakeholder_id = p.on_behalf_of_id, on_behalf_of_id = NULL
      WHERE p.stakeholder_id = $1 AND p.on_behalf_of_id IS NOT NULL AND NOT EXISTS (SELECT FROM interaction_participant o
        WHERE o.interaction_id = p.interaction_id AND o.stakeholder_id = p.on_behalf_of_id)`,
    [stakeholderId],
  );

/** Empties the notes of interactions. @returns how many */
export const emptyNotes = async (tx: Transaction, ids: string[]): Promise<number> =>
  (
    await tx.query(
      'UPDATE interaction SET note = NULL, version = version + 1 WHERE id = ANY ($1::uuid[]) RETURNING id',
      [ids],
    )
  ).length;
