import { Injectable } from '@nestjs/common';
import { allows, authorise, type StakeholderKind } from '../access/policy.js';
import { setReaders } from '../access/readers.js';
import { created } from '../database/journal.js';
import type { Change } from '../database/journal.entity.js';
import { checkLinks, insertLinks, type LinkTable, replaceLinks } from '../database/links.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import type { Actor } from '../kernel/actor.js';
import { badField, forbidden } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { stockholmDate } from '../kernel/time.js';
import type { CommitmentInput } from '../tasks/commitment.inputs.js';
import { CommitmentsService, type PromiseSetting } from '../tasks/commitments.service.js';
import type { FollowUpInput } from '../tasks/follow-up.inputs.js';
import { FollowUpsService } from '../tasks/follow-ups.service.js';
import { focusAreaLinks } from '../vocabulary/vocabulary.links.js';
import { addToFigures, lockTouched, refreshFigures } from './figures.js';
import { Interaction, InteractionFocusArea, InteractionReader } from './interaction.entity.js';
import type { InteractionStatus, NoteState } from './interaction.enums.js';
import type {
  CancelInteractionInput,
  HoldInteractionInput,
  LogInteractionInput,
  UpdateInteractionInput,
} from './interaction.inputs.js';
import { INTERACTION_TRANSITIONS } from './lifecycle.js';
import { InteractionParticipant, InteractionStaff } from './participant.entity.js';
import { ParticipantsService, type ResolvedParticipant, touchedBy } from './participants.service.js';
import { TimelineEntry } from './timeline-entry.entity.js';

/** A clock may be a little fast: what begins later than this is not yet held. */
const CLOCK_SKEW_MS = 15 * 60_000;
const ENTRY = { objectType: 'Interaction' };
const STAFF: LinkTable<InteractionStaff> = {
  entity: InteractionStaff,
  table: 'interaction_staff',
  owner: 'interactionId',
  target: 'userId',
  of: 'app_user',
  field: 'staffIds',
  called: 'a colleague',
};
const READERS: LinkTable<InteractionReader> = {
  entity: InteractionReader,
  table: 'interaction_reader',
  owner: 'interactionId',
  target: 'userId',
  of: 'app_user',
  field: 'readerIds',
  called: 'a colleague',
};
const FOCUS_AREAS: LinkTable<InteractionFocusArea> = {
  entity: InteractionFocusArea,
  table: 'interaction_focus_area',
  owner: 'interactionId',
  target: 'focusAreaId',
  ...focusAreaLinks,
};

/** Contacts with stakeholders: logged whole, changed, cancelled, held. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly participants: ParticipantsService,
    private readonly followUps: FollowUpsService,
    private readonly commitments: CommitmentsService,
  ) {}

  /** Records a whole contact: everybody met, what was said and what is to be done, in one transaction. */
  async log(actor: Actor, input: LogInteractionInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    const { participants: inputs, staffIds = [actor.userId], focusAreaIds = [], ...more } = input;
    const { followUps = [], commitments = [], readerIds = [], ...fields } = more;
    const status = fields.status ?? 'HELD';
    checkStart(fields.startsAt, status);
    return this.unitOfWork.write(actor, async (tx) => {
      const [participants] = await Promise.all([
        this.participants.resolve(tx, inputs, stockholmDate(fields.startsAt)),
        checkColleagues(tx, staffIds, 'input.staffIds'),
        checkColleagues(tx, readerIds, 'input.readerIds'),
        checkColleagues(tx, assignees(followUps), 'input.followUps'),
        checkColleagues(tx, colleagues(commitments), 'input.commitments'),
        checkLinks(tx, FOCUS_AREAS, focusAreaIds, 'input'),
      ]);
      await authoriseKinds(tx, touchedBy(participants));
      const row = { ...fields, id: newId(), status, noteState: fields.noteState ?? 'DRAFT', authorId: actor.userId };
      tx.record({
        ...ENTRY,
        action: 'interaction.log',
        objectId: row.id,
        changes: { ...created({ ...row, participants, staffIds, focusAreaIds, readerIds }), ...noteChange(row) },
      });
      await Promise.all([
        tx.insert(Interaction, [row]),
        this.tie(tx, row, participants),
        insertLinks(tx, STAFF, row.id, staffIds),
        insertLinks(tx, READERS, row.id, readerIds),
        insertLinks(tx, FOCUS_AREAS, row.id, focusAreaIds),
        this.followUps.addWithin(tx, { interactionId: row.id }, followUps),
        this.commitments.addWithin(tx, settingOf(row, participants), commitments, 'input.commitments'),
        addToFigures(tx, touchedBy(participants), row, followUps),
      ]);
      return { id: row.id };
    });
  }

  /** @throws FORBIDDEN for a draft note that is another's; BAD_USER_INPUT for a finalised note taken back to a draft */
  async update(actor: Actor, input: UpdateInteractionInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    const { id, version, participants: inputs, staffIds, focusAreaIds, addFollowUps = [], ...rest } = input;
    const { addCommitments = [], readerIds, ...next } = rest;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Interaction, 'interaction', id, version);
      checkNote(actor, row, next);
      const startsAt = next.startsAt ?? row.startsAt;
      if (next.startsAt) checkStart(startsAt, row.status);
      const touched = new Set(await lockTouched(tx, id));
      await authoriseKinds(tx, [...touched]);
      await checkColleagues(tx, assignees(addFollowUps), 'input.addFollowUps');
      await checkColleagues(tx, colleagues(addCommitments), 'input.addCommitments');
      if (staffIds) await checkColleagues(tx, staffIds, 'input.staffIds');
      const also: Record<string, Change> = { ...noteChange(next, row) };
      if (inputs) {
        const seen = await this.participants.resolve(tx, inputs, stockholmDate(startsAt));
        await authoriseKinds(tx, touchedBy(seen));
        // Whom the actor may not see stays: it is not in the list that the actor changes.
        const participants = [...seen, ...(await this.participants.hidden(tx, id))];
        also.participants = { after: participants };
        touchedBy(participants).forEach((stakeholderId) => touched.add(stakeholderId));
        await tx.query('DELETE FROM interaction_participant WHERE interaction_id = $1', [id]);
        await tx.query('DELETE FROM timeline_entry WHERE interaction_id = $1', [id]);
        await this.tie(tx, { id, startsAt, status: row.status }, participants);
      } else if (next.startsAt) {
        await tx.query('UPDATE timeline_entry SET starts_at = $2 WHERE interaction_id = $1', [id, startsAt]);
      }
      Object.assign(also, await replaceLinks(tx, STAFF, id, staffIds));
      const { confidentiality, authorId } = { ...row, ...next };
      const sight = { id, confidentiality, own: authorId === actor.userId };
      Object.assign(also, await setReaders(tx, READERS, sight, readerIds));
      Object.assign(also, await replaceLinks(tx, FOCUS_AREAS, id, focusAreaIds));
      await tx.update(Interaction, row, next, { ...ENTRY, action: 'interaction.update' }, also);
      await this.followUps.addWithin(tx, { interactionId: id }, addFollowUps);
      await this.promise(tx, { id, startsAt }, addCommitments, 'input.addCommitments');
      await refreshFigures(tx, [...touched]);
      return { id };
    });
  }

  /** A planned contact took place. */
  async hold(actor: Actor, input: HoldInteractionInput): Promise<{ id: string }> {
    const { id, version, followUps, commitments, ...next } = input;
    return this.become(actor, id, version, 'HELD', 'interaction.hold', next, { followUps, commitments });
  }

  /** A contact did not come about; its open follow-ups stay, for somebody to decide on. */
  async cancel(actor: Actor, { id, version, reason, noShow }: CancelInteractionInput): Promise<{ id: string }> {
    const status = noShow ? 'NO_SHOW' : 'CANCELLED';
    return this.become(actor, id, version, status, 'interaction.cancel', { cancelReason: reason ?? null });
  }

  private async become(
    actor: Actor,
    id: string,
    version: number,
    status: InteractionStatus,
    action: string,
    next: Partial<Interaction>,
    { followUps = [], commitments = [] }: Pick<HoldInteractionInput, 'followUps' | 'commitments'> = {},
  ): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Interaction, 'interaction', id, version);
      checkTransition(INTERACTION_TRANSITIONS, row.status, status, 'input.id');
      checkNote(actor, row, next);
      const startsAt = next.startsAt ?? row.startsAt;
      checkStart(startsAt, status);
      const touched = await lockTouched(tx, id);
      await authoriseKinds(tx, touched);
      await checkColleagues(tx, assignees(followUps), 'input.followUps');
      await checkColleagues(tx, colleagues(commitments), 'input.commitments');
      await tx.query('UPDATE timeline_entry SET status = $2, starts_at = $3 WHERE interaction_id = $1', [
        id,
        status,
        startsAt,
      ]);
      await tx.update(Interaction, row, { ...next, status }, { ...ENTRY, action }, noteChange(next, row));
      await this.followUps.addWithin(tx, { interactionId: id }, followUps);
      await this.promise(tx, { id, startsAt }, commitments, 'input.commitments');
      await refreshFigures(tx, touched);
      return { id };
    });
  }

  /** Records promises of an interaction that stands already. */
  private async promise(
    tx: Transaction,
    interaction: Pick<Interaction, 'id' | 'startsAt'>,
    inputs: CommitmentInput[],
    path: string,
  ): Promise<void> {
    if (inputs.length === 0) return;
    const values: unknown[] = [interaction.id];
    const participants = await tx.query<{ stakeholderId: string; onBehalfOfId: string | null }>(
      `SELECT p.stakeholder_id AS "stakeholderId", p.on_behalf_of_id AS "onBehalfOfId" FROM interaction_participant p
        WHERE p.interaction_id = $1 AND ${tx.visible('interaction_participant', 'p', values)} ORDER BY p.position`,
      values,
    );
    await this.commitments.addWithin(tx, settingOf(interaction, participants), inputs, path);
  }

  /** Writes who took part, and the timeline rows that follow from it. */
  private async tie(
    tx: Transaction,
    { id: interactionId, startsAt, status }: Pick<Interaction, 'id' | 'startsAt' | 'status'>,
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
}

/** A liaison logs contacts with whom liaisons look after; others may have been there too. @throws FORBIDDEN */
async function authoriseKinds(tx: Transaction, stakeholderIds: string[]): Promise<void> {
  if (allows(tx.actor, 'interaction.write', {})) return;
  const rows = await tx.query<{ kind: StakeholderKind }>(
    'SELECT DISTINCT kind FROM stakeholder WHERE id = ANY ($1::uuid[])',
    [stakeholderIds],
  );
  authorise(tx.actor, 'interaction.write', { kinds: rows.map(({ kind }) => kind) });
}

function checkStart(startsAt: Date, status: InteractionStatus): void {
  if (status === 'HELD' && startsAt.getTime() > Date.now() + CLOCK_SKEW_MS)
    throw badField('input.startsAt', 'future', 'lies ahead: what has not taken place yet is PLANNED');
}

function checkNote(actor: Actor, row: Interaction, next: { note?: string | null; noteState?: NoteState }): void {
  if (next.note === undefined && next.noteState === undefined) return;
  if (row.noteState === 'DRAFT' && row.authorId !== actor.userId)
    throw forbidden('The note is a draft of the one who recorded the contact.');
  if (row.noteState === 'FINALISED' && next.noteState === 'DRAFT')
    throw badField('input.noteState', 'transition', 'a finalised note cannot become a draft again');
}

/** A draft is its author's alone: the journal says that it changed, not what it says. */
function noteChange(
  next: { note?: string | null; noteState?: NoteState },
  row?: Pick<Interaction, 'note' | 'noteState'>,
): Record<string, Change> {
  if (next.note === undefined || next.note === row?.note) return {};
  const shown = (note: string | null | undefined, state?: NoteState) =>
    note && state !== 'FINALISED' ? '(draft)' : note;
  return {
    note: { before: shown(row?.note, row?.noteState), after: shown(next.note, next.noteState ?? row?.noteState) },
  };
}

/** Promises made in an interaction are by or to who took part; first of all by or to whom the first one spoke for. */
const settingOf = (
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

const colleagues = (commitments: CommitmentInput[]) => commitments.map(({ colleagueId }) => colleagueId);

const assignees = (followUps: FollowUpInput[]): string[] => followUps.flatMap(({ assigneeId }) => assigneeId ?? []);
