import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { FollowUp } from './follow-up.entity.js';
import type { FollowUpStatus } from './follow-up.enums.js';
import type {
  CloseFollowUpInput,
  FollowUpInput,
  ReopenFollowUpInput,
  UpdateFollowUpInput,
} from './follow-up.inputs.js';
import { FOLLOW_UP_TRANSITIONS } from './lifecycle.js';

/** What another room keeps up to date when a follow-up changes, in the same transaction. */
export type FollowUpListener = (tx: Transaction, row: FollowUp) => Promise<void>;

/** Tasks that come out of interactions and partnerships. */
@Injectable()
export class FollowUpsService {
  private readonly listeners: FollowUpListener[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Lets a later room, which figures of its own count follow-ups in, know when one changes or is closed. */
  onChange(listener: FollowUpListener): void {
    this.listeners.push(listener);
  }

  /** Adds tasks as part of a larger piece of work, which has checked the assignees and refreshes the figures. */
  async addWithin(
    tx: Transaction,
    origin: { interactionId: string } | { partnershipId: string },
    inputs: FollowUpInput[],
  ): Promise<string[]> {
    const rows = inputs.map(({ title, assigneeId, dueOn }) => ({
      id: newId(),
      ...origin,
      title,
      assigneeId: assigneeId ?? tx.actor.userId,
      dueOn: dueOn ?? null,
    }));
    for (const row of rows)
      tx.record({ action: 'followUp.create', objectType: 'FollowUp', objectId: row.id, changes: created(row) });
    await tx.insert(FollowUp, rows);
    return rows.map(({ id }) => id);
  }

  async update(actor: Actor, { id, version, ...next }: UpdateFollowUpInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(FollowUp, 'follow-up', id, version);
      await checkColleagues(tx, [next.assigneeId], 'input.assigneeId');
      await tx.update(FollowUp, row, next, { action: 'followUp.update', objectType: 'FollowUp' });
      for (const listen of this.listeners) await listen(tx, row);
      return { id };
    });
  }

  complete(actor: Actor, input: CloseFollowUpInput): Promise<{ id: string }> {
    return this.close(actor, input, 'DONE', 'followUp.complete');
  }

  cancel(actor: Actor, input: CloseFollowUpInput): Promise<{ id: string }> {
    return this.close(actor, input, 'CANCELLED', 'followUp.cancel');
  }

  /** Opens a task again that was closed by a slip: it is as if it had not been closed. */
  async reopen(actor: Actor, { id, version }: ReopenFollowUpInput): Promise<{ id: string }> {
    authorise(actor, 'interaction.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(FollowUp, 'follow-up', id, version);
      checkTransition(FOLLOW_UP_TRANSITIONS, row.status, 'OPEN', 'input.id');
      const next = { status: 'OPEN' as const, outcome: null, closedAt: null, closedById: null };
      await tx.update(FollowUp, row, next, { action: 'followUp.reopen', objectType: 'FollowUp' });
      for (const listen of this.listeners) await listen(tx, row);
      return { id };
    });
  }

  private async close(
    actor: Actor,
    { id, version, outcome }: CloseFollowUpInput,
    status: FollowUpStatus,
    action: string,
  ) {
    authorise(actor, 'interaction.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(FollowUp, 'follow-up', id, version);
      checkTransition(FOLLOW_UP_TRANSITIONS, row.status, status, 'input.id');
      const next = { status, outcome: outcome ?? null, closedAt: tx.now, closedById: actor.userId };
      await tx.update(FollowUp, row, next, { action, objectType: 'FollowUp' });
      for (const listen of this.listeners) await listen(tx, row);
      return { id };
    });
  }
}
