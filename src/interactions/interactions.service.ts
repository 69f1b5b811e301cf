import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import type { Change } from '../database/journal.entity.js';
import { created } from '../database/journal.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField, forbidden } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { stockholmDate } from '../kernel/time.js';
import { addToFigures, lockTouched, refreshFigures } from './figures.js';
import { FollowUpsService } from './follow-ups.service.js';
import {
  Interaction,
  InteractionFocusArea,
  InteractionParticipant,
  InteractionStaff,
  type InteractionStatus,
  type NoteState,
  TimelineEntry,
} from './interaction.entity.js';
import type {
  CancelInteractionInput,
  FollowUpInput,
  HoldInteractionInput,
  LogInteractionInput,
  UpdateInteractionInput,
} from './interaction.inputs.js';
import { INTERACTION_TRANSITIONS, mayBecome } from './lifecycle.js';
import { ParticipantsService, type ResolvedParticipant, touchedBy } from './participants.service.js';

/** A clock may be a little fast: what begins later than this is not yet held. */
const CLOCK_SKEW_MS = 15 * 60_000;
const ENTRY = { objectType: 'Interaction' };

/** Contacts with stakeholders: logged whole, changed, cancelled, held. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly participants: ParticipantsService,
    private readonly followUps: FollowUpsService,
  ) {}

  /** Records a whole contact: everybody met, what was said and what is to be done, in one transaction. */
  async log(actor: Actor, input: LogInteractionInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    const { participants: inputs, staffIds = [actor.userId], focusAreaIds = [], followUps = [], ...fields } = input;
    const status = fields.status ?? 'HELD';
    checkStart(fields.startsAt, status);
    return this.unitOfWork.write(actor, async (tx) => {
      const [participants] = await Promise.all([
        this.participants.resolve(tx, inputs, stockholmDate(fields.startsAt)),
        checkUsers(tx, staffIds, 'staffIds'),
        checkUsers(tx, assignees(followUps), 'followUps'),
        checkFocusAreas(tx, focusAreaIds),
      ]);
      const row = { ...fields, id: newId(), status, noteState: fields.noteState ?? 'DRAFT', authorId: actor.userId };
      tx.record({
        ...ENTRY,
        action: 'interaction.log',
        objectId: row.id,
        changes: { ...created({ ...row, participants, staffIds, focusAreaIds }), ...noteChange(row) },
      });
      await Promise.all([
        tx.insert(Interaction, [row]),
        this.tie(tx, row, participants),
        tx.insert(
          InteractionStaff,
          staffIds.map((userId) => ({ interactionId: row.id, userId })),
        ),
        tx.insert(
          InteractionFocusArea,
          focusAreaIds.map((focusAreaId) => ({ interactionId: row.id, focusAreaId })),
        ),
        this.followUps.addWithin(tx, row.id, followUps),
        addToFigures(tx, touchedBy(participants), row, followUps),
      ]);
      return { id: row.id };
    });
  }

  /** @throws FORBIDDEN for a draft note that is another's; BAD_USER_INPUT for a finalised note taken back to a draft */
  async update(actor: Actor, input: UpdateInteractionInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    const { id, version, participants: inputs, staffIds, focusAreaIds, addFollowUps = [], ...next } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Interaction, 'interaction', id, version);
      checkNote(actor, row, next);
      const startsAt = next.startsAt ?? row.startsAt;
      if (next.startsAt) checkStart(startsAt, row.status);
      const touched = new Set(await lockTouched(tx, id));
      await checkUsers(tx, assignees(addFollowUps), 'addFollowUps');
      const also: Record<string, Change> = { ...noteChange(next, row) };
      if (inputs) {
        const participants = await this.participants.resolve(tx, inputs, stockholmDate(startsAt));
        also.participants = { after: participants };
        touchedBy(participants).forEach((stakeholderId) => touched.add(stakeholderId));
        await tx.query('DELETE FROM interaction_participant WHERE interaction_id = $1', [id]);
        await tx.query('DELETE FROM timeline_entry WHERE interaction_id = $1', [id]);
        await this.tie(tx, { id, startsAt, status: row.status }, participants);
      } else if (next.startsAt) {
        await tx.query('UPDATE timeline_entry SET starts_at = $2 WHERE interaction_id = $1', [id, startsAt]);
      }
      if (staffIds) also.staffIds = await this.replaceStaff(tx, id, staffIds);
      if (focusAreaIds) also.focusAreaIds = await this.replaceFocusAreas(tx, id, focusAreaIds);
      await tx.update(Interaction, row, next, { ...ENTRY, action: 'interaction.update' }, also);
      await this.followUps.addWithin(tx, id, addFollowUps);
      await refreshFigures(tx, [...touched]);
      return { id };
    });
  }

  /** A planned contact took place. */
  async hold(actor: Actor, input: HoldInteractionInput): Promise<{ id: string }> {
    const { id, version, followUps = [], ...next } = input;
    return this.become(actor, id, version, 'HELD', 'interaction.hold', next, followUps);
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
    followUps: FollowUpInput[] = [],
  ): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Interaction, 'interaction', id, version);
      if (!mayBecome(INTERACTION_TRANSITIONS, row.status, status))
        throw badField('input.id', 'transition', `is ${row.status} and cannot become ${status}`);
      checkNote(actor, row, next);
      const startsAt = next.startsAt ?? row.startsAt;
      checkStart(startsAt, status);
      const touched = await lockTouched(tx, id);
      await checkUsers(tx, assignees(followUps), 'followUps');
      await tx.query('UPDATE timeline_entry SET status = $2, starts_at = $3 WHERE interaction_id = $1', [
        id,
        status,
        startsAt,
      ]);
      await tx.update(Interaction, row, { ...next, status }, { ...ENTRY, action }, noteChange(next, row));
      await this.followUps.addWithin(tx, id, followUps);
      await refreshFigures(tx, touched);
      return { id };
    });
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

  private async replaceStaff(tx: Transaction, interactionId: string, staffIds: string[]): Promise<Change> {
    await checkUsers(tx, staffIds, 'staffIds');
    const before = await tx.query<{ user_id: string }>(
      'DELETE FROM interaction_staff WHERE interaction_id = $1 RETURNING user_id',
      [interactionId],
    );
    await tx.insert(
      InteractionStaff,
      staffIds.map((userId) => ({ interactionId, userId })),
    );
    return { before: before.map((r) => r.user_id), after: staffIds };
  }

  private async replaceFocusAreas(tx: Transaction, interactionId: string, focusAreaIds: string[]): Promise<Change> {
    await checkFocusAreas(tx, focusAreaIds);
    const before = await tx.query<{ focus_area_id: string }>(
      'DELETE FROM interaction_focus_area WHERE interaction_id = $1 RETURNING focus_area_id',
      [interactionId],
    );
    await tx.insert(
      InteractionFocusArea,
      focusAreaIds.map((focusAreaId) => ({ interactionId, focusAreaId })),
    );
    return { before: before.map((r) => r.focus_area_id), after: focusAreaIds };
  }
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

const assignees = (followUps: FollowUpInput[]): string[] => followUps.flatMap(({ assigneeId }) => assigneeId ?? []);

async function checkUsers(tx: Transaction, ids: string[], field: string): Promise<void> {
  const wanted = new Set(ids);
  if (wanted.size === 0) return;
  const found = await tx.query('SELECT id FROM app_user WHERE id = ANY ($1::uuid[]) AND deactivated_at IS NULL', [
    [...wanted],
  ]);
  if (found.length < wanted.size) throw badField(`input.${field}`, 'exists', 'names a colleague that there is not');
}

async function checkFocusAreas(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.query('SELECT id FROM focus_area WHERE id = ANY ($1::uuid[])', [ids]);
  if (found.length < ids.length) throw badField('input.focusAreaIds', 'exists', 'holds a focus area that there is not');
}
