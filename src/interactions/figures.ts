import type { Transaction } from '../database/transaction.js';

/**
 * Brings the figures that lists show of each stakeholder up to date: last held interaction, open follow-ups, next one
 * due. Runs in the transaction that changes what they count, over the stakeholders that it touches.
 */
export async function refreshFigures(tx: Transaction, stakeholderIds: string[]): Promise<void> {
  await tx.query(
    `UPDATE stakeholder s
        SET (last_held_at, last_held_interaction_id) =
              (SELECT e.starts_at, e.interaction_id FROM timeline_entry e
                WHERE e.stakeholder_id = s.id AND e.status = 'HELD'
                ORDER BY e.starts_at DESC, e.interaction_id DESC LIMIT 1),
            (open_follow_up_count, next_follow_up_due) =
              (SELECT count(*), min(f.due_on) FROM follow_up f JOIN timeline_entry e ON e.interaction_id = f.interaction_id
                WHERE e.stakeholder_id = s.id AND f.status = 'OPEN')
      WHERE s.id = ANY ($1::uuid[])`,
    [stakeholderIds],
  );
}

/** The stakeholders whose figures an interaction counts in, held in one order so that two writers cannot block each other. */
export async function lockTouched(tx: Transaction, interactionId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT s.id FROM stakeholder s
      WHERE s.id IN (SELECT stakeholder_id FROM timeline_entry WHERE interaction_id = $1) ORDER BY s.id FOR NO KEY UPDATE`,
    [interactionId],
  );
  return rows.map((row) => row.id);
}
