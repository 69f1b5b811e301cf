import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { checkPeriod } from '../kernel/period.js';
import { Commitment } from './commitment.entity.js';
import type {
  CloseCommitmentInput,
  CommitmentInput,
  ReopenCommitmentInput,
  UpdateCommitmentInput,
} from './commitment.inputs.js';
import { COMMITMENT_TRANSITIONS } from './lifecycle.js';

/** What promises are made in: whose they can be, the first of them unless said otherwise, and on which day. */
export interface PromiseSetting {
  interactionId?: string;
  partnershipId?: string;
  stakeholderIds: string[];
  day: string;
}

/** Promises, by us to stakeholders or by them to us. */
@Injectable()
export class CommitmentsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Records promises as part of a larger piece of work, which has checked the colleagues.
   * @param path names the list of inputs in errors
   * @returns their ids
   */
  async addWithin(
    tx: Transaction,
    { stakeholderIds, day, ...origin }: PromiseSetting,
    inputs: CommitmentInput[],
    path: string,
  ): Promise<string[]> {
    const rows = inputs.map((input, i) => {
      const { promisedBy, title, madeOn = day, dueOn = null } = input;
      const stakeholderId = input.stakeholderId ?? stakeholderIds[0];
      if (!stakeholderIds.includes(stakeholderId))
        throw badField(`${path}[${i}].stakeholderId`, 'exists', 'names nobody who took part');
      checkPeriod(madeOn, dueOn, `${path}[${i}].dueOn`);
      const colleagueId = input.colleagueId ?? tx.actor.userId;
      return { id: newId(), ...origin, promisedBy, stakeholderId, colleagueId, title, madeOn, dueOn };
    });
    for (const row of rows)
      tx.record({ action: 'commitment.create', objectType: 'Commitment', objectId: row.id, changes: created(row) });
    await tx.insert(Commitment, rows);
    return rows.map(({ id }) => id);
  }

  async update(actor: Actor, { id, version, ...next }: UpdateCommitmentInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Commitment, 'commitment', id, version);
      checkPeriod(row.madeOn, next.dueOn, 'input.dueOn');
      await checkColleagues(tx, [next.colleagueId], 'input.colleagueId');
      await tx.update(Commitment, row, next, { action: 'commitment.update', objectType: 'Commitment' });
      return { id };
    });
  }

  /** Says what became of a promise. @throws BAD_USER_INPUT for a state that does not follow */
  async close(actor: Actor, { id, version, status, outcome = null }: CloseCommitmentInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    if (status === 'OPEN') throw badField('input.status', 'transition', 'is what `reopenCommitment` is for');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Commitment, 'commitment', id, version);
      checkTransition(COMMITMENT_TRANSITIONS, row.state, status, 'input.status');
      const next = { state: status, outcome, closedAt: tx.now, closedById: actor.userId };
      await tx.update(Commitment, row, next, { action: 'commitment.close', objectType: 'Commitment' });
      return { id };
    });
  }

  /** Opens a promise again that was closed by a slip: it is as if it had not been closed. */
  async reopen(actor: Actor, { id, version }: ReopenCommitmentInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Commitment, 'commitment', id, version);
      checkTransition(COMMITMENT_TRANSITIONS, row.state, 'OPEN', 'input.id');
      const next = { state: 'OPEN' as const, outcome: null, closedAt: null, closedById: null };
      await tx.update(Commitment, row, next, { action: 'commitment.reopen', objectType: 'Commitment' });
      return { id };
    });
  }
}
