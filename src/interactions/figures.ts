import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import type { RecordClass } from '../records/declaration.js';
import { everything } from '../records/source.js';
import { columnNames } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { FollowUp } from '../tasks/follow-up.entity.js';
import type { Interaction } from './interaction.entity.js';
import { TimelineEntry } from './timeline-entry.entity.js';

const LAST_HELD = columnNames(Stakeholder, 'lastHeldAt', 'lastHeldInteractionId');
const OPEN_COUNT = columnNames(Stakeholder, 'openFollowUpCount');
const NEXT_DUE = columnNames(Stakeholder, 'nextFollowUpDue');

/** Figures are stored as they are for who sees everybody; `figures.seen.ts` tells what others see. */
const all = <T extends object>(record: RecordClass<T>, statement: Statement) =>
  everything(record, statement, 'figures count what the writer may not see');

/**
 * Brings the figures that lists show of each stakeholder up to date: last held interaction, open follow-ups, next one
 * due. Runs in the transaction that changes what they count, over the stakeholders that it touches.
 */
export async function refreshFigures(tx: Transaction, stakeholderIds: string[]): Promise<void> {
  const statement = new Statement(tx.actor);
  const whose = all(Stakeholder, statement);
  const held = all(TimelineEntry, statement);
  const task = all(FollowUp, statement);
  const entry = all(TimelineEntry, statement);
  await tx.query(
    `UPDATE ${whose.from}
        SET (${LAST_HELD}) =
              (SELECT ${held.startsAt}, ${held.interactionId} FROM ${held.from}
                WHERE ${held.stakeholderId} = ${whose.id} AND ${held.status} = 'HELD'
                ORDER BY ${held.startsAt} DESC, ${held.interactionId} DESC LIMIT 1),
            (${OPEN_COUNT}, ${NEXT_DUE}) =
              (SELECT count(*), min(${task.dueOn}) FROM ${task.from}
                 JOIN ${entry.from} ON ${entry.interactionId} = ${task.interactionId}
                WHERE ${entry.stakeholderId} = ${whose.id} AND ${task.status} = 'OPEN')
      WHERE ${whose.id} = ANY (${statement.param(stakeholderIds, 'uuid[]')})`,
    statement.values,
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
  const statement = new Statement(tx.actor);
  const whose = all(Stakeholder, statement);
  const added = statement.param(id, 'uuid');
  await tx.query(
    `UPDATE ${whose.from}
        SET (${LAST_HELD}) =
              (SELECT h.at, h.id
                 FROM (VALUES (${statement.param(startsAt, 'timestamptz')}, ${added}),
                              (${whose.lastHeldAt}, ${whose.lastHeldInteractionId})) h (at, id)
                WHERE ${statement.param(status === 'HELD', 'boolean')} OR h.id IS DISTINCT FROM ${added}
                ORDER BY h.at DESC NULLS LAST, h.id DESC LIMIT 1),
            ${OPEN_COUNT} = ${whose.openFollowUpCount} + ${statement.param(followUps.length, 'integer')},
            ${NEXT_DUE} = least(${whose.nextFollowUpDue}, ${statement.param(firstDue, 'date')})
      WHERE ${whose.id} = ANY (${statement.param(stakeholderIds, 'uuid[]')})`,
    statement.values,
  );
}

/** The stakeholders whose figures an interaction counts in, held in one order so that two writers cannot block each other. */
export async function lockTouched(tx: Transaction, interactionId: string): Promise<string[]> {
  const statement = new Statement(tx.actor);
  const whose = all(Stakeholder, statement);
  const entry = all(TimelineEntry, statement);
  const rows = await tx.query<{ id: string }>(
    `SELECT ${whose.id} FROM ${whose.from}
      WHERE ${whose.id} IN (SELECT ${entry.stakeholderId} FROM ${entry.from}
        WHERE ${entry.interactionId} = ${statement.param(interactionId, 'uuid')})
      ORDER BY ${whose.id} FOR NO KEY UPDATE`,
    statement.values,
  );
  return rows.map((row) => row.id);
}
