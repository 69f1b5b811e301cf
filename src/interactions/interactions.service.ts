import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { setReaders } from '../access/readers.js';
import { created } from '../database/journal.js';
import { checkLinks, insertLinks, type Link, replaceLinks } from '../database/links.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { stockholmDate } from '../kernel/time.js';
import type { Seeable } from '../records/source.js';
import type { CommitmentInput } from '../tasks/commitment.inputs.js';
import { CommitmentsService } from '../tasks/commitments.service.js';
import type { FollowUpInput } from '../tasks/follow-up.inputs.js';
import { FollowUpsService } from '../tasks/follow-ups.service.js';
import { type Belonging, belong } from './belongings.js';
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
import { authoriseKinds, authoriseSeen } from './kinds.js';
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

/** How inputs call what comes out of an interaction, to be named in errors. */
const MADE = { followUps: 'input.followUps', commitments: 'input.commitments' };
const ADDED = { followUps: 'input.addFollowUps', commitments: 'input.addCommitments' };

type Change = Omit<UpdateInteractionInput, 'addFollowUps' | 'addCommitments'>;
type Arising = Pick<HoldInteractionInput, 'followUps' | 'commitments'>;

/** What is said of an interaction besides what changes of it. */
interface Step {
  action: string;
  status?: InteractionStatus;
  cancelReason?: string | null;
  paths?: typeof MADE;
}

/** Contacts with stakeholders: logged whole, changed, cancelled, held. */
@Injectable()
export class InteractionsService {
  private readonly belongings: Belonging[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly participants: ParticipantsService,
    private readonly followUps: FollowUpsService,
    private readonly commitments: CommitmentsService,
  ) {}

  /** Lets a later room say what of its own interactions may belong to. */
  mayBelongTo<T extends { id: string }>(link: Link, what: Seeable<T>): void {
    this.belongings.push({ link, what: what as unknown as Belonging['what'] });
  }

  /** Records a whole contact: everybody met, what was said and what is to be done, in one transaction. */
  async log(actor: Actor, input: LogInteractionInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    const { participants: inputs, staffIds = [actor.userId], focusAreaIds = [], ...more } = input;
    const { initiativeIds, partnershipIds, followUps = [], commitments = [], readerIds = [], ...fields } = more;
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
      tx.later(
        tx.insert(Interaction, [row]),
        tie(tx, row, participants),
        insertLinks(tx, STAFF, row.id, staffIds),
        insertLinks(tx, READERS, row.id, readerIds),
        insertLinks(tx, FOCUS_AREAS, row.id, focusAreaIds),
        this.followUps.addWithin(tx, { interactionId: row.id }, followUps),
        addToFigures(tx, touchedBy(participants), row, followUps),
      );
      if (commitments.length)
        await this.commitments.addWithin(tx, settingOf(row, participants), commitments, 'input.commitments');
      tx.record({
        ...ENTRY,
        action: 'interaction.log',
        objectId: row.id,
        changes: {
          ...created({ ...row, participants, staffIds, focusAreaIds, readerIds }),
          ...noteChange(row),
          ...(await belong(tx, this.belongings, row.id, { initiativeIds, partnershipIds })),
        },
      });
      return { id: row.id };
    });
  }

  /** @throws FORBIDDEN for a draft note that is another's; BAD_USER_INPUT for a finalised note taken back to a draft */
  update(actor: Actor, { addFollowUps, addCommitments, ...next }: UpdateInteractionInput): Promise<{ id: string }> {
    const arising = { followUps: addFollowUps, commitments: addCommitments };
    return this.change(actor, next, { action: 'interaction.update', paths: ADDED }, arising);
  }

  /** A contact took place, as planned or after all; what was otherwise than planned is said with it. */
  hold(actor: Actor, { followUps, commitments, ...next }: HoldInteractionInput): Promise<{ id: string }> {
    const step = { action: 'interaction.hold', status: 'HELD', cancelReason: null } as const;
    return this.change(actor, next, step, { followUps, commitments });
  }

  /** What was said to be over by a slip is planned as before. */
  reinstate(actor: Actor, input: ReinstateInteractionInput): Promise<{ id: string }> {
    return this.change(actor, input, { action: 'interaction.reinstate', status: 'PLANNED', cancelReason: null });
  }

  /** A contact did not come about; its open follow-ups stay, for somebody to decide on. */
  cancel(actor: Actor, { reason, noShow, ...which }: CancelInteractionInput): Promise<{ id: string }> {
    const status = noShow ? 'NO_SHOW' : 'CANCELLED';
    return this.change(actor, which, { action: 'interaction.cancel', status, cancelReason: reason ?? null });
  }

  private async change(
    actor: Actor,
    { id, version, participants: inputs, ...input }: Change,
    { action, paths = MADE, ...becomes }: Step,
    { followUps = [], commitments = [] }: Arising = {},
  ): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    const { staffIds, focusAreaIds, initiativeIds, partnershipIds, readerIds, ...fields } = input;
    const next = { ...fields, ...becomes };
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Interaction, 'interaction', id, version);
      if (next.status) checkTransition(INTERACTION_TRANSITIONS, row.status, next.status, 'input.id');
      checkNote(actor, row, next);
      const dated = { id, startsAt: next.startsAt ?? row.startsAt, status: next.status ?? row.status };
      if (next.startsAt ?? next.status) checkStart(dated.startsAt, dated.status);
      const touched = await lockTouched(tx, id);
      await authoriseSeen(tx, id);
      await checkColleagues(tx, assignees(followUps), paths.followUps);
      await checkColleagues(tx, colleagues(commitments), paths.commitments);
      if (staffIds) await checkColleagues(tx, staffIds, 'input.staffIds');
      const participants = inputs && (await this.replaceParticipants(tx, dated, inputs));
      if (!participants && (next.startsAt ?? next.status)) await moveInTimeline(tx, dated);
      const { confidentiality, authorId } = { ...row, ...next };
      const sight = { id, confidentiality, own: authorId === actor.userId };
      const also = {
        ...noteChange(next, row),
        ...(participants && { participants: { after: participants } }),
        ...(await replaceLinks(tx, [STAFF, FOCUS_AREAS], id, { staffIds, focusAreaIds })),
        ...(await belong(tx, this.belongings, id, { initiativeIds, partnershipIds })),
        ...(await setReaders(tx, READERS, sight, readerIds)),
      };
      await tx.update(Interaction, row, next, { ...ENTRY, action }, also);
      await this.arise(tx, dated, followUps, commitments, paths.commitments);
      await refreshFigures(tx, [...new Set([...touched, ...touchedBy(participants ?? [])])]);
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

function checkStart(startsAt: Date, status: InteractionStatus): void {
  if (status === 'HELD' && startsAt.getTime() > Date.now() + CLOCK_SKEW_MS)
    throw badField('input.startsAt', 'future', 'lies ahead: what has not taken place yet is PLANNED');
}

const colleagues = (commitments: CommitmentInput[]) => commitments.map(({ colleagueId }) => colleagueId);

const assignees = (followUps: FollowUpInput[]): string[] => followUps.flatMap(({ assigneeId }) => assigneeId ?? []);
