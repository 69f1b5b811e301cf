import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPast } from '../kernel/period.js';
import { stockholmDate } from '../kernel/time.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Assessment } from './assessment.entity.js';
import type { AssessStakeholderInput, UpdateAssessmentInput } from './assessment.inputs.js';

/** Influence, interest and stance of organisations and public roles. */
@Injectable()
export class AssessmentsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws BAD_USER_INPUT for a person without a public role: roles are assessed, not persons */
  async assess(actor: Actor, input: AssessStakeholderInput): Promise<{ id: string }> {
    authorise(actor, 'assessment.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const { kind, publicRole } = await tx.lock(Stakeholder, 'stakeholder', input.stakeholderId);
      if (kind === 'PERSON' && !publicRole)
        throw badField('input.stakeholderId', 'role', 'is a person without a public role: only roles are assessed');
      const today = stockholmDate(tx.now);
      const assessedOn = input.assessedOn ?? today;
      checkPast(assessedOn, today, 'input.assessedOn');
      const row = { ...input, id: newId(), assessedOn, publicRole, assessedById: actor.userId };
      await tx.insert(Assessment, [row]);
      tx.record({ action: 'assessment.create', objectType: 'Assessment', objectId: row.id, changes: created(row) });
      return { id: row.id };
    });
  }

  async update(actor: Actor, { id, version, ...next }: UpdateAssessmentInput): Promise<{ id: string }> {
    authorise(actor, 'assessment.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Assessment, 'assessment', id, version);
      await tx.update(Assessment, row, next, { action: 'assessment.update', objectType: 'Assessment' });
      return { id };
    });
  }
}
