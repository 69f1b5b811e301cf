import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { LIVE_STAGES } from '../partnerships/lifecycle.js';
import { recordOwners } from '../stakeholders/ownership.js';
import type { OwnedType } from '../stakeholders/ownership.entity.js';
import type { AssignOwnerInput, HandOverInput } from './handover.inputs.js';
import type { HandOverPayload, HandoverPart } from './handover.type.js';

interface Kept {
  count: keyof HandOverPayload;
  table: string;
  column: string;
  /** What of it is still to be cared for. */
  live: string;
  objectType: string;
  /** The property that the journal names. */
  field: string;
  /** What keeps a history of its owners. */
  owned?: OwnedType;
}

const STAKEHOLDERS: Kept = {
  count: 'stakeholders',
  table: 'stakeholder',
  column: 'owner_id',
  live: 'archived_at IS NULL',
  objectType: 'Stakeholder',
  field: 'ownerId',
  owned: 'STAKEHOLDER',
};

const KEPT: Record<HandoverPart, Kept> = {
  STAKEHOLDERS,
  PARTNERSHIPS: {
    count: 'partnerships',
    table: 'partnership',
    column: 'owner_id',
    live: `stage IN (${LIVE_STAGES.map((stage) => `'${stage}'`).join(', ')})`,
    objectType: 'Partnership',
    field: 'ownerId',
    owned: 'PARTNERSHIP',
  },
  INITIATIVES: {
    count: 'initiatives',
    table: 'initiative',
    column: 'owner_id',
    live: `status IN ('PLANNED', 'ONGOING')`,
    objectType: 'Initiative',
    field: 'ownerId',
    owned: 'INITIATIVE',
  },
  FOLLOW_UPS: {
    count: 'followUps',
    table: 'follow_up',
    column: 'assignee_id',
    live: `status = 'OPEN'`,
    objectType: 'FollowUp',
    field: 'assigneeId',
  },
  COMMITMENTS: {
    count: 'commitments',
    table: 'commitment',
    column: 'colleague_id',
    live: `state = 'OPEN'`,
    objectType: 'Commitment',
    field: 'colleagueId',
  },
};

const NOTHING: HandOverPayload = { stakeholders: 0, partnerships: 0, initiatives: 0, followUps: 0, commitments: 0 };

/** Work that goes from one colleague to another: all at once, each record with its history and its line in the journal. */
@Injectable()
export class HandoverService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handOver(actor: Actor, { fromId, toId, parts, reason }: HandOverInput): Promise<HandOverPayload> {
    authorise(actor, 'handover.write');
    if (fromId === toId) throw badField('input.toId', 'self', 'is the one who hands over');
    return this.unitOfWork.write(actor, async (tx) => {
      await checkColleagues(tx, [toId], 'input.toId');
      const counts = { ...NOTHING };
      for (const part of new Set(parts ?? (Object.keys(KEPT) as HandoverPart[]))) {
        const kept = KEPT[part];
        counts[kept.count] = await this.move(tx, kept, `${kept.live} AND ${kept.column} = $3`, fromId, toId, reason);
      }
      tx.record({
        action: 'handover',
        objectType: 'User',
        objectId: fromId,
        changes: { toId: { after: toId }, reason: { after: reason }, counts: { after: counts } },
      });
      return counts;
    });
  }

  /** @throws BAD_USER_INPUT where one of the stakeholders is not there */
  async assign(actor: Actor, { stakeholderIds, ownerId = null, reason }: AssignOwnerInput): Promise<HandOverPayload> {
    authorise(actor, 'handover.write');
    return this.unitOfWork.write(actor, async (tx) => {
      await checkColleagues(tx, [ownerId], 'input.ownerId');
      const values: unknown[] = [stakeholderIds];
      const found = await tx.query(
        `SELECT FROM stakeholder s WHERE s.id = ANY ($1::uuid[]) AND ${tx.visible('stakeholder', 's', values)}`,
        values,
      );
      if (found.length < stakeholderIds.length)
        throw badField('input.stakeholderIds', 'exists', 'holds a stakeholder that there is not');
      const moved = await this.move(tx, STAKEHOLDERS, 'id = ANY ($3::uuid[])', stakeholderIds, ownerId, reason);
      tx.record({
        action: 'stakeholder.assignOwner',
        objectType: 'User',
        objectId: ownerId,
        changes: { reason: { after: reason }, count: { after: moved } },
      });
      return { ...NOTHING, stakeholders: moved };
    });
  }

  /** Rows are held in one order, so that two hand-overs cannot wait for each other. */
  private async move(
    tx: Transaction,
    { table, column, objectType, field, owned }: Kept,
    which: string,
    whose: string | string[],
    toId: string | null,
    reason: string,
  ): Promise<number> {
    const rows = await tx.query<{ id: string; from_id: string | null }>(
      `WITH held AS (SELECT id, ${column} AS from_id FROM ${table}
         WHERE ${which} AND ${column} IS DISTINCT FROM $1 ORDER BY id FOR NO KEY UPDATE)
       UPDATE ${table} t SET ${column} = $1, version = t.version + 1, updated_at = $2
         FROM held WHERE t.id = held.id RETURNING t.id, held.from_id`,
      [toId, tx.now, whose],
    );
    for (const { id, from_id: before } of rows)
      tx.record({
        action: 'handover.take',
        objectType,
        objectId: id,
        changes: { [field]: { before, after: toId } },
      });
    if (owned)
      await recordOwners(
        tx,
        rows.map(({ id, from_id }) => ({ objectType: owned, objectId: id, fromId: from_id, toId })),
        reason,
      );
    return rows.length;
  }
}
