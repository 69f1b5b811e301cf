import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { checkCurrency } from '../kernel/currency.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPast, checkPeriod } from '../kernel/period.js';
import { stockholmDate } from '../kernel/time.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Grant, Outcome } from './grant.entity.js';
import type { RecordGrantInput, RecordOutcomeInput, UpdateGrantInput, UpdateOutcomeInput } from './grant.inputs.js';
import { Initiative } from './initiative.entity.js';

/** What pays for initiatives, and what comes of them. */
@Injectable()
export class GrantsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async record(actor: Actor, input: RecordGrantInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(Initiative, 'initiative', input.initiativeId);
      const row = { ...input, id: newId(), currency: input.currency ?? 'SEK' };
      await this.check(tx, row);
      await tx.insert(Grant, [row]);
      tx.record({ action: 'grant.record', objectType: 'Grant', objectId: row.id, changes: created(row) });
      return { id: row.id };
    });
  }

  async update(actor: Actor, { id, version, ...next }: UpdateGrantInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Grant, 'grant', id, version);
      await this.check(tx, { ...row, ...next });
      await tx.update(Grant, row, next, { action: 'grant.update', objectType: 'Grant' });
      return { id };
    });
  }

  async recordOutcome(actor: Actor, input: RecordOutcomeInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(Initiative, 'initiative', input.initiativeId);
      const row = { ...input, id: newId() };
      checkOutcome(row, stockholmDate(tx.now));
      await tx.insert(Outcome, [row]);
      tx.record({ action: 'outcome.record', objectType: 'Outcome', objectId: row.id, changes: created(row) });
      return { id: row.id };
    });
  }

  async updateOutcome(actor: Actor, { id, version, ...next }: UpdateOutcomeInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Outcome, 'outcome', id, version);
      checkOutcome({ ...row, ...next }, stockholmDate(tx.now));
      await tx.update(Outcome, row, next, { action: 'outcome.update', objectType: 'Outcome' });
      return { id };
    });
  }

  private async check(tx: Transaction, grant: Partial<Grant> & Pick<Grant, 'funderId'>): Promise<void> {
    if (grant.currency) checkCurrency(grant.currency, 'input.currency');
    checkPeriod(grant.startsOn, grant.endsOn, 'input.endsOn');
    checkPeriod(grant.awardedOn, grant.reportDueOn, 'input.reportDueOn');
    if (grant.reportedOn) checkPast(grant.reportedOn, stockholmDate(tx.now), 'input.reportedOn');
    const funder = await tx.lock(Stakeholder, 'funder', grant.funderId);
    if (funder.kind === 'PERSON') throw badField('input.funderId', 'kind', 'must be an organisation');
  }
}

function checkOutcome({ observedOn, measure, unit }: Partial<Outcome> & Pick<Outcome, 'observedOn'>, today: string) {
  checkPast(observedOn, today, 'input.observedOn');
  if ((measure == null) !== (unit == null))
    throw badField(unit == null ? 'input.unit' : 'input.measure', 'needs', 'a measure and its unit go together');
}
