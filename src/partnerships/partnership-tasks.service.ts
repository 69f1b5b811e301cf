import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { stockholmDate } from '../kernel/time.js';
import { CommitmentsService } from '../tasks/commitments.service.js';
import { FollowUpsService } from '../tasks/follow-ups.service.js';
import { Partnership } from './partnership.entity.js';
import type { AddPartnershipCommitmentInput, AddPartnershipFollowUpInput } from './partnership.inputs.js';
import { partiesOf } from './party.sql.js';

/** Tasks and promises that come out of a partnership rather than an interaction. */
@Injectable()
export class PartnershipTasksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly followUps: FollowUpsService,
    private readonly commitments: CommitmentsService,
  ) {}

  async addFollowUp(actor: Actor, { partnershipId, followUp }: AddPartnershipFollowUpInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(Partnership, 'partnership', partnershipId);
      await checkColleagues(tx, [followUp.assigneeId], 'input.followUp.assigneeId');
      const [id] = await this.followUps.addWithin(tx, { partnershipId }, [followUp]);
      return { id };
    });
  }

  async addCommitment(actor: Actor, input: AddPartnershipCommitmentInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    const { partnershipId, commitment } = input;
    if (!commitment.stakeholderId)
      throw badField('input.commitment.stakeholderId', 'needs', 'has to say which party promised, or was promised to');
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(Partnership, 'partnership', partnershipId);
      await checkColleagues(tx, [commitment.colleagueId], 'input.commitment.colleagueId');
      const stakeholderIds = await partiesOf(tx, partnershipId);
      const setting = { partnershipId, stakeholderIds, day: stockholmDate(tx.now) };
      const [id] = await this.commitments.addWithin(tx, setting, [commitment], 'input.commitments');
      return { id };
    });
  }
}
