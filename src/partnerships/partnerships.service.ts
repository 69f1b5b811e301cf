import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { setReaders } from '../access/readers.js';
import { created } from '../database/journal.js';
import type { Change } from '../database/journal.entity.js';
import { link, replaceLinks } from '../database/links.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { COLLEAGUES } from '../identity/user.links.js';
import { Initiative } from '../initiatives/initiative.entity.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { checkPast } from '../kernel/period.js';
import { fold } from '../kernel/text.js';
import { stockholmDate } from '../kernel/time.js';
import { everything } from '../records/source.js';
import { changeOwner, firstOwner } from '../stakeholders/ownership.js';
import { AREAS, FOCUS_AREAS } from '../vocabulary/vocabulary.links.js';
import { FIRST_STAGES, STAGE_TRANSITIONS } from './lifecycle.js';
import { PartiesService } from './parties.service.js';
import {
  Partnership,
  PartnershipArea,
  PartnershipFocusArea,
  PartnershipInitiative,
  PartnershipReader,
} from './partnership.entity.js';
import type { PartnershipStage } from './partnership.enums.js';
import type {
  ChangePartnershipStageInput,
  CreatePartnershipInput,
  RevertPartnershipStageInput,
  ReviewPartnershipInput,
  UpdatePartnershipInput,
} from './partnership.inputs.js';
import { PartnershipReview } from './review.entity.js';
import { StageChange } from './stage-change.entity.js';

const LINKS = [
  link(PartnershipArea, 'partnershipId', 'areaId', AREAS),
  link(PartnershipFocusArea, 'partnershipId', 'focusAreaId', FOCUS_AREAS),
  link(PartnershipInitiative, 'partnershipId', 'initiativeId', {
    of: Initiative,
    field: 'initiativeIds',
    called: 'an initiative',
  }),
];
const READERS = link(PartnershipReader, 'partnershipId', 'userId', COLLEAGUES);
const ENTRY = { objectType: 'Partnership' };

/** Cooperation with and between stakeholders: begun, changed, brought from stage to stage, looked at. */
@Injectable()
export class PartnershipsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parties: PartiesService,
  ) {}

  async create(actor: Actor, input: CreatePartnershipInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    const { areaIds = [], focusAreaIds = [], initiativeIds = [], readerIds = [], ...more } = input;
    const { parties, reason = null, ...fields } = more;
    const stage = fields.stage ?? 'IDENTIFIED';
    if (!FIRST_STAGES.includes(stage))
      throw badField('input.stage', 'transition', `a partnership begins as one of ${FIRST_STAGES.join(', ')}`);
    return this.unitOfWork.write(actor, async (tx) => {
      const today = stockholmDate(tx.now);
      const stageSince = fields.stageSince ?? today;
      checkPast(stageSince, today, 'input.stageSince');
      const row = { ...fields, id: newId(), stage, stageSince, searchText: searchText(fields) };
      await firstOwner(tx, 'PARTNERSHIP', row);
      await tx.insert(Partnership, [row]);
      const { searchText: _derived, ...shown } = row;
      const changes = created({ ...shown, areaIds, focusAreaIds, initiativeIds, readerIds });
      tx.record({ ...ENTRY, action: 'partnership.create', objectId: row.id, changes });
      await this.keepStage(tx, row.id, { fromStage: null, toStage: stage, changedOn: stageSince, reason });
      await replaceLinks(tx, LINKS, row.id, { areaIds, focusAreaIds, initiativeIds });
      await setReaders(tx, READERS, sightOf(row, actor), readerIds);
      await this.parties.addFirst(tx, row, parties);
      return { id: row.id };
    });
  }

  async update(actor: Actor, input: UpdatePartnershipInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    const { id, version, areaIds, focusAreaIds, initiativeIds, readerIds, ...next } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Partnership, 'partnership', id, version);
      await changeOwner(tx, 'PARTNERSHIP', row, next.ownerId);
      const also: Record<string, Change> = {
        ...(await replaceLinks(tx, LINKS, id, { areaIds, focusAreaIds, initiativeIds })),
        ...(await setReaders(tx, READERS, sightOf({ ...row, ...next, id }, actor), readerIds)),
      };
      await tx.update(Partnership, row, next, { ...ENTRY, action: 'partnership.update' }, also);
      if (next.name ?? next.purpose)
        await tx.query('UPDATE partnership SET search_text = $2 WHERE id = $1', [id, searchText({ ...row, ...next })]);
      return { id };
    });
  }

  /** @throws BAD_USER_INPUT for a stage that does not follow, a day before the last change or ahead; CONFLICT */
  async changeStage(actor: Actor, input: ChangePartnershipStageInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    const { id, version, stage, reason } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Partnership, 'partnership', id, version);
      checkTransition(STAGE_TRANSITIONS, row.stage, stage, 'input.stage');
      const today = stockholmDate(tx.now);
      const day = input.day ?? today;
      checkPast(day, today, 'input.day');
      if (day < row.stageSince) throw badField('input.day', 'period', `lies before the last change, ${row.stageSince}`);
      await this.keepStage(tx, id, { fromStage: row.stage, toStage: stage, changedOn: day, reason });
      const entry = { ...ENTRY, action: 'partnership.changeStage' };
      await tx.update(Partnership, row, { stage, stageSince: day }, entry, { reason: { after: reason } });
      return { id };
    });
  }

  /** Takes the newest change of stage back. @throws BAD_USER_INPUT for the stage that it began with */
  async revertStage(actor: Actor, { id, version }: RevertPartnershipStageInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Partnership, 'partnership', id, version);
      const statement = new Statement(tx.actor, [id]);
      const change = everything(StageChange, statement, 'the partnership is seen');
      const [last, before] = await tx.query<{
        id: string;
        stage: PartnershipStage;
        day: string;
        reason: string | null;
      }>(
        `SELECT ${change.id}, ${change.toStage} AS stage, ${change.changedOn}::text AS day, ${change.reason} FROM ${change.from}
          WHERE ${change.partnershipId} = $1 ORDER BY ${change.changedOn} DESC, ${change.id} DESC LIMIT 2`,
        statement.values,
      );
      if (!before) throw badField('input.id', 'transition', `began as ${row.stage}`);
      await tx.query('DELETE FROM partnership_stage_change WHERE id = $1', [last.id]);
      const next = { stage: before.stage, stageSince: before.day };
      const gone = { reason: { before: last.reason } };
      await tx.update(Partnership, row, next, { ...ENTRY, action: 'partnership.revertStage' }, gone);
      return { id };
    });
  }

  /** Somebody looked at how it does; says when to look again. */
  async review(actor: Actor, input: ReviewPartnershipInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.review');
    const { id, version, findings, nextReviewOn: reviewOn = null } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Partnership, 'partnership', id, version);
      const today = stockholmDate(tx.now);
      if (reviewOn && reviewOn <= today) throw badField('input.nextReviewOn', 'past', 'does not lie ahead');
      const review = { id: newId(), partnershipId: id, reviewedOn: today, findings, reviewedById: actor.userId };
      await tx.insert(PartnershipReview, [review]);
      const entry = { ...ENTRY, action: 'partnership.review' };
      await tx.update(Partnership, row, { reviewOn }, entry, { findings: { after: findings } });
      return { id };
    });
  }

  private keepStage(
    tx: Transaction,
    partnershipId: string,
    change: Pick<StageChange, 'fromStage' | 'toStage' | 'changedOn' | 'reason'>,
  ): Promise<void> {
    return tx.insert(StageChange, [{ ...change, id: newId(), partnershipId, changedById: tx.actor.userId }]);
  }
}

const sightOf = (row: Pick<Partnership, 'id'> & Partial<Partnership>, { userId }: Actor) => ({
  id: row.id,
  confidentiality: row.confidentiality,
  own: row.ownerId === userId,
});

const searchText = ({ name, purpose }: Pick<Partnership, 'name' | 'purpose'>) => fold(`${name} · ${purpose}`);
