import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField, notFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { checkPast } from '../kernel/period.js';
import { stockholmDate } from '../kernel/time.js';
import { tableOf } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { erase } from './erasure.js';
import { REQUEST_TRANSITIONS, WITHHOLDING } from './lifecycle.js';
import { holdPerson } from './person.js';
import { withoutPerson } from './scrub.js';
import { all, PersonalData } from './personal-data.js';
import { Disposal, PrivacyRequest } from './privacy.entity.js';
import type { DecidePrivacyRequestInput, ErasePersonInput, RecordPrivacyRequestInput } from './privacy.inputs.js';

const ENTRY = { objectType: 'PrivacyRequest' };

/** What persons ask about the use of their data, and what follows: restriction and erasure. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly data: PersonalData,
  ) {}

  /** From now on the person's data is kept only, until it is decided. @throws NOT_FOUND */
  async record(actor: Actor, input: RecordPrivacyRequestInput): Promise<{ id: string }> {
    authorise(actor, 'privacy.manage');
    checkPast(input.receivedOn, stockholmDate(), 'input.receivedOn');
    const row = { ...input, id: newId() };
    return this.unitOfWork.write(actor, async (tx) => {
      await holdPerson(tx, input.personId);
      await tx.insert(PrivacyRequest, [row]);
      tx.record({ ...ENTRY, action: 'privacy.request', objectId: row.id, changes: created(row) });
      await withhold(tx, input.personId);
      return { id: row.id };
    });
  }

  /** @throws BAD_USER_INPUT where the state cannot follow */
  async decide(actor: Actor, { id, version, status, decision }: DecidePrivacyRequestInput): Promise<{ id: string }> {
    authorise(actor, 'privacy.manage');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(PrivacyRequest, 'privacy request', id, version);
      checkTransition(REQUEST_TRANSITIONS, row.state, status, 'input.status');
      const next = { state: status, decision, decidedOn: stockholmDate(), decidedById: actor.userId };
      await tx.update(PrivacyRequest, row, next, { ...ENTRY, action: 'privacy.decide' });
      await withhold(tx, row.personId);
      return { id };
    });
  }

  /**
   * Erases a person for good; the protocol says on what decision, and how much went.
   * @throws BAD_USER_INPUT where the name typed is not the person's; NOT_FOUND; CONFLICT
   */
  async erase(actor: Actor, { personId, version, name, ...input }: ErasePersonInput): Promise<{ id: string }> {
    authorise(actor, 'privacy.manage');
    return this.unitOfWork.write(actor, async (tx) => {
      const person = await holdPerson(tx, personId, version);
      if (name !== person.name) throw badField('input.name', 'name', 'is not the name of the person to erase');
      const counts = await erase(tx, this.data, person);
      // The protocol stays: it may not name whom it is about either.
      const decision = withoutPerson(person)(input.decision);
      const id = newId();
      const executed = { executedAt: tx.now, executedById: actor.userId || null };
      await tx.insert(Disposal, [{ id, target: 'ERASURE', decision, counts, ...executed }]);
      tx.record({
        action: 'privacy.erase',
        objectType: 'Stakeholder',
        objectId: personId,
        changes: { decision: { after: decision }, counts: { after: counts } },
      });
      return { id };
    });
  }
}

/** Whether a person's data may be used follows from what they asked for and what became of it. */
async function withhold(tx: Transaction, personId: string): Promise<void> {
  const request = all(PrivacyRequest, new Statement(tx.actor));
  const [row] = await tx.query(
    `UPDATE ${tableOf(Stakeholder)} SET processing_restricted_at = (SELECT min(${request.createdAt}) FROM ${request.from}
        WHERE ${request.personId} = $1 AND ${request.state} = ANY ($2::text[])), version = version + 1, updated_at = $3
      WHERE id = $1 RETURNING id`,
    [personId, WITHHOLDING, tx.now],
  );
  if (!row) throw notFound('person', personId);
}
