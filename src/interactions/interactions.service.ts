import { Injectable } from '@nestjs/common';
import { allows, authorise, type StakeholderKind } from '../access/policy.js';
import { setReaders } from '../access/readers.js';
import { created } from '../database/journal.js';
import { checkLinks, insertLinks, replaceLinks } from '../database/links.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { stockholmDate } from '../kernel/time.js';
import { everything } from '../records/source.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import type { CommitmentInput } from '../tasks/commitment.inputs.js';
import { CommitmentsService } from '../tasks/commitments.service.js';
import type { FollowUpInput } from '../tasks/follow-up.inputs.js';
import { FollowUpsService } from '../tasks/follow-ups.service.js';
import { addToFigures, lockTouched, refreshFigures } from './figures.js';
import { Interaction } from './interaction.entity.js';
import type { InteractionStatus } from './interaction.enums.js';
import type {
  CancelInteractionInput,
  HoldInteractionInput,
  LogInteractionInput,
  ReinstateInteractionInput,
  UpdateInteractionInput,
} from './interaction.inputs.js';
import { FOCUS_AREAS, READERS, STAFF } from './interaction.links.js';
import { INTERACTION_TRANSITIONS } from './lifecycle.js';
import { checkNote, noteChange } from './note.js';
import type { ParticipantInput } from './participant.inputs.js';
import { ParticipantsService } from './participants.service.js';
import {
  moveInTimeline,
  type ResolvedParticipant,
  seenParticipants,
  settingOf,
  tie,
  tieAnew,
  touchedBy,
} from './participation.js';

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
        tie(tx, row, participants),
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
    const { id, version, participants: inputs, staffIds, focusAreaIds, readerIds, ...rest } = input;
    const { addFollowUps = [], addCommitments = [], ...next } = rest;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Interaction, 'interaction', id, version);
      checkNote(actor, row, next);
      if (next.startsAt) checkStart(next.startsAt, row.status);
      const dated = { id, startsAt: next.startsAt ?? row.startsAt, status: row.status };
      const touched = await lockTouched(tx, id);
      await authoriseSeen(tx, id);
      await checkColleagues(tx, assignees(addFollowUps), 'input.addFollowUps');
      await checkColleagues(tx, colleagues(addCommitments), 'input.addCommitments');
      if (staffIds) await checkColleagues(tx, staffIds, 'input.staffIds');
      const participants = inputs && (await this.replaceParticipants(tx, dated, inputs));
      if (!participants && next.startsAt) await moveInTimeline(tx, dated);
      const { confidentiality, authorId } = { ...row, ...next };
      const sight = { id, confidentiality, own: authorId === actor.userId };
      const also = {
        ...noteChange(next, row),
        ...(participants && { participants: { after: participants } }),
        ...(await replaceLinks(tx, [STAFF, FOCUS_AREAS], id, { staffIds, focusAreaIds })),
        ...(await setReaders(tx, READERS, sight, readerIds)),
      };
      await tx.update(Interaction, row, next, { ...ENTRY, action: 'interaction.update' }, also);
      await this.arise(tx, dated, addFollowUps, addCommitments, 'input.addCommitments');
      await refreshFigures(tx, [...new Set([...touched, ...touchedBy(participants ?? [])])]);
      return { id };
    });
  }

  /** A contact took place, as planned or after all. */
  async hold(actor: Actor, input: HoldInteractionInput): Promise<{ id: string }> {
    const { id, version, followUps, commitments, ...more } = input;
    const next = { ...more, cancelReason: null };
    return this.become(actor, id, version, 'HELD', 'interaction.hold', next, { followUps, commitments });
  }

  /** What was said not to come about is planned as before. */
  async reinstate(actor: Actor, { id, version }: ReinstateInteractionInput): Promise<{ id: string }> {
    return this.become(actor, id, version, 'PLANNED', 'interaction.reinstate', { cancelReason: null });
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
      const dated = { id, startsAt: next.startsAt ?? row.startsAt, status };
      checkStart(dated.startsAt, status);
      const touched = await lockTouched(tx, id);
      await authoriseSeen(tx, id);
      await checkColleagues(tx, assignees(followUps), 'input.followUps');
      await checkColleagues(tx, colleagues(commitments), 'input.commitments');
      await moveInTimeline(tx, dated);
      await tx.update(Interaction, row, { ...next, status }, { ...ENTRY, action }, noteChange(next, row));
      await this.arise(tx, dated, followUps, commitments, 'input.commitments');
      await refreshFigures(tx, touched);
      return { id };
    });
  }

  /** @returns all who take part now, also those whom the actor may not see */
  private async replaceParticipants(
    tx: Transaction,
    interaction: Pick<Interaction, 'id' | 'startsAt' | 'status'>,
    inputs: ParticipantInput[],
  ): Promise<ResolvedParticipant[]> {
    const participants = await this.participants.resolve(tx, inputs, stockholmDate(interaction.startsAt));
    await authoriseKinds(tx, touchedBy(participants));
    return tieAnew(tx, interaction, participants);
  }

  /** Records further tasks and promises of an interaction that stands already. @param path names the promises in errors */
  private async arise(
    tx: Transaction,
    interaction: Pick<Interaction, 'id' | 'startsAt'>,
    followUps: FollowUpInput[],
    commitments: CommitmentInput[],
    path: string,
  ): Promise<void> {
    await this.followUps.addWithin(tx, { interactionId: interaction.id }, followUps);
    if (commitments.length === 0) return;
    const setting = settingOf(interaction, await seenParticipants(tx, interaction.id));
    await this.commitments.addWithin(tx, setting, commitments, path);
  }
}

/** A liaison logs contacts with whom liaisons look after; others may have been there too. @throws FORBIDDEN */
async function authoriseKinds(tx: Transaction, stakeholderIds: string[]): Promise<void> {
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
async function authoriseSeen(tx: Transaction, interactionId: string): Promise<void> {
  if (allows(tx.actor, 'interaction.write', {})) return;
  await authoriseKinds(tx, touchedBy(await seenParticipants(tx, interactionId)));
}

function checkStart(startsAt: Date, status: InteractionStatus): void {
  if (status === 'HELD' && startsAt.getTime() > Date.now() + CLOCK_SKEW_MS)
    throw badField('input.startsAt', 'future', 'lies ahead: what has not taken place yet is PLANNED');
}

const colleagues = (commitments: CommitmentInput[]) => commitments.map(({ colleagueId }) => colleagueId);

const assignees = (followUps: FollowUpInput[]): string[] => followUps.flatMap(({ assigneeId }) => assigneeId ?? []);
