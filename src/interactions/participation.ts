import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { stockholmDate } from '../kernel/time.js';
import { everything, seen, type Source } from '../records/source.js';
import { columnNames } from '../records/table.js';
import type { PromiseSetting } from '../tasks/commitments.service.js';
import type { Interaction } from './interaction.entity.js';
import { participantRead } from './interaction.read.js';
import { InteractionParticipant } from './participant.entity.js';
import { TimelineEntry } from './timeline-entry.entity.js';

/** Who took part, once everybody is recorded. */
export interface ResolvedParticipant {
  stakeholderId: string;
  onBehalfOfId: string | null;
}

const ANEW = 'what follows from an interaction is written whole';

/** An interaction as its timeline tells of it. */
type Dated = Pick<Interaction, 'id' | 'startsAt' | 'status'>;

/** The stakeholders whom participants stand for: themselves, and the organisations spoken for. */
export const touchedBy = (participants: ResolvedParticipant[]): string[] => [
  ...new Set(
    participants.flatMap(({ stakeholderId, onBehalfOfId }) => [stakeholderId, ...(onBehalfOfId ? [onBehalfOfId] : [])]),
  ),
];

/** Those who took part in an interaction and whom the actor may see. */
export function seenParticipants(tx: Transaction, interactionId: string): Promise<ResolvedParticipant[]> {
  const statement = new Statement(tx.actor);
  return participantsOf(tx, interactionId, seen(participantRead, statement), statement);
}

/** Those who took part in an interaction and whom the actor may not see. */
function hiddenParticipants(tx: Transaction, interactionId: string): Promise<ResolvedParticipant[]> {
  const statement = new Statement(tx.actor);
  const who = everything(InteractionParticipant, statement, 'who is hidden from the actor stays as it is');
  return participantsOf(tx, interactionId, who, statement, `AND NOT (${participantRead.visible(who, statement)})`);
}

const participantsOf = (
  tx: Transaction,
  interactionId: string,
  who: Source<InteractionParticipant>,
  statement: Statement,
  also = '',
) =>
  tx.query<ResolvedParticipant & Record<string, unknown>>(
    `SELECT ${who.stakeholderId} AS "stakeholderId", ${who.onBehalfOfId} AS "onBehalfOfId" FROM ${who.from}
      WHERE ${who.interactionId} = ${statement.param(interactionId, 'uuid')} ${also} ORDER BY ${who.position}`,
    statement.values,
  );

/** Writes who took part, and the timeline rows that follow from it. */
export async function tie(
  tx: Transaction,
  { id: interactionId, startsAt, status }: Dated,
  participants: ResolvedParticipant[],
): Promise<void> {
  await Promise.all([
    tx.insert(
      InteractionParticipant,
      participants.map((who, position) => ({ ...who, interactionId, position })),
    ),
    tx.insert(
      TimelineEntry,
      touchedBy(participants).map((stakeholderId) => ({ stakeholderId, interactionId, startsAt, status })),
    ),
  ]);
}

/**
 * Writes who took part in place of whom the actor saw in it. Whom the actor may not see stays: it is not in the list that
 * the actor changes.
 * @returns all who take part now
 */
export async function tieAnew(
  tx: Transaction,
  interaction: Dated,
  participants: ResolvedParticipant[],
): Promise<ResolvedParticipant[]> {
  const all = [...participants, ...(await hiddenParticipants(tx, interaction.id))];
  for (const record of [InteractionParticipant, TimelineEntry]) {
    const row = everything<InteractionParticipant | TimelineEntry>(record, new Statement(tx.actor), ANEW);
    await tx.query(`DELETE FROM ${row.from} WHERE ${row.interactionId} = $1`, [interaction.id]);
  }
  await tie(tx, interaction, all);
  return all;
}

/** Brings the timeline to what an interaction has become, and to when it is. */
export async function moveInTimeline(tx: Transaction, { id, startsAt, status }: Dated): Promise<void> {
  const entry = everything(TimelineEntry, new Statement(tx.actor), ANEW);
  await tx.query(
    `UPDATE ${entry.from} SET (${columnNames(TimelineEntry, 'status', 'startsAt')}) = ($2, $3) WHERE ${entry.interactionId} = $1`,
    [id, status, startsAt],
  );
}

/** Promises made in an interaction are by or to who took part; first of all by or to whom the first one spoke for. */
export const settingOf = (
  { id, startsAt }: Pick<Interaction, 'id' | 'startsAt'>,
  participants: ResolvedParticipant[],
): PromiseSetting => ({
  interactionId: id,
  stakeholderIds: [
    ...new Set([
      // None where the actor may see none of them.
      ...participants.slice(0, 1).map((first) => first.onBehalfOfId ?? first.stakeholderId),
      ...touchedBy(participants),
    ]),
  ],
  day: stockholmDate(startsAt),
});
