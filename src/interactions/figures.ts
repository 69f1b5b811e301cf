import type { Transaction } from '../database/transaction.js';
import type { Interaction } from './interaction.entity.js';

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

/** Brings the figures up to date for an interaction that is new: what `refreshFigures` would find, without looking. */
export async function addToFigures(
  tx: Transaction,
  stakeholderIds: string[],
  { id, startsAt, status }: Pick<Interaction, 'id' | 'startsAt' | 'status'>,
  followUps: { dueOn?: string | null }[],
): Promise<void> {
  const firstDue = followUps.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null;
  await tx.query(
    `UPDATE stakeholder s
        SET (last_held_at, last_held_interaction_id) =
              (SELECT h.at, h.id FROM (VALUES ($2::timestamptz, $3::uuid), (s.last_held_at, s.last_held_interaction_id)) h (at, id)
                WHERE $4 OR h.id IS DISTINCT FROM $3::uuid ORDER BY h.at DESC NULLS LAST, h.id DESC LIMIT 1),
            open_follow_up_count = open_follow_up_count + $5,
            next_follow_up_due = least(next_follow_up_due, $6::date)
      WHERE s.id = ANY ($1::uuid[])`,
    [stakeholderIds, startsAt, id, status === 'HELD', followUps.length, firstDue],
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
