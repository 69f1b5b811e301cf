import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { checkOnce, type Held } from '../database/once.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPeriod } from '../kernel/period.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Initiative, InitiativeParticipation } from './initiative.entity.js';
import type {
  AddInitiativeParticipationInput,
  InitiativeParticipationInput,
  UpdateInitiativeParticipationInput,
} from './initiative.inputs.js';
import { PARTICIPATION_ONCE } from './participation.once.js';

const ENTRY = { objectType: 'InitiativeParticipation' };

/** Who takes part in initiatives, as what and when. */
@Injectable()
export class ParticipationsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(actor: Actor, { initiativeId, ...input }: AddInitiativeParticipationInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    if (input.role === 'LEAD') throw badField('input.role', 'lead', 'is changed with the initiative’s `leadId`');
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(Initiative, 'initiative', initiativeId);
      return { id: await this.addWithin(tx, initiativeId, input, 'input') };
    });
  }

  /** Adds a part as part of a larger piece of work, which holds the initiative. @returns its id */
  async addWithin(
    tx: Transaction,
    initiativeId: string,
    input: InitiativeParticipationInput,
    path: string,
  ): Promise<string> {
    await tx.lock(Stakeholder, 'stakeholder', input.stakeholderId);
    const row = { ...input, id: newId(), initiativeId };
    await this.check(tx, row, path);
    await tx.insert(InitiativeParticipation, [row]);
    tx.record({ ...ENTRY, action: 'initiativeParticipation.add', objectId: row.id, changes: created(row) });
    return row.id;
  }

  async update(actor: Actor, { id, version, ...next }: UpdateInitiativeParticipationInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(InitiativeParticipation, 'participation', id, version);
      if (next.role && next.role !== row.role && [next.role, row.role].includes('LEAD'))
        throw badField('input.role', 'lead', 'is changed with the initiative’s `leadId`');
      await this.check(tx, { ...row, ...next }, 'input', row);
      await tx.update(InitiativeParticipation, row, next, { ...ENTRY, action: 'initiativeParticipation.update' });
      return { id };
    });
  }

  /** @throws BAD_USER_INPUT for an end before its start, or the same part twice on one day */
  private async check(
    tx: Transaction,
    part: Held<InitiativeParticipation>,
    path: string,
    before?: InitiativeParticipation,
  ): Promise<void> {
    checkPeriod(part.validFrom, part.validUntil, `${path}.validUntil`);
    await checkOnce(tx, PARTICIPATION_ONCE, [part], () => path, before);
  }
}
