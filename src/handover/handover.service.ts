import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import { Initiative } from '../initiatives/initiative.entity.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { LIVE_STAGES } from '../partnerships/lifecycle.js';
import { Partnership } from '../partnerships/partnership.entity.js';
import type { RecordClass } from '../records/declaration.js';
import { everything, seen } from '../records/source.js';
import { type Row, snake, tableOf } from '../records/table.js';
import type { OwnedType } from '../stakeholders/ownership.entity.js';
import { recordOwners } from '../stakeholders/ownership.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { notErased } from '../stakeholders/stakeholder.sight.js';
import { Commitment } from '../tasks/commitment.entity.js';
import { FollowUp } from '../tasks/follow-up.entity.js';
import type { HandoverPart } from './handover.enums.js';
import type { AssignOwnerInput, HandOverInput } from './handover.inputs.js';
import type { HandOverPayload } from './handover.type.js';

/** What a colleague keeps of a record. */
interface Kept<T extends object = object> {
  count: keyof HandOverPayload;
  record: RecordClass<T>;
  /** The property that says whose it is. */
  owner: string;
  /** What of it is still to be cared for. */
  live(row: Row<T>): string;
  objectType: string;
  /** What keeps a history of its owners. */
  owned?: OwnedType;
}

const keeps = <T extends object>(what: Kept<T> & { owner: keyof T & string }): Kept<T> => what;

const STAKEHOLDERS = keeps({
  count: 'stakeholders',
  record: Stakeholder,
  owner: 'ownerId',
  live: ({ archivedAt }) => `${archivedAt} IS NULL`,
  objectType: 'Stakeholder',
  owned: 'STAKEHOLDER',
});

const KEPT: Record<HandoverPart, Kept> = {
  STAKEHOLDERS,
  PARTNERSHIPS: keeps({
    count: 'partnerships',
    record: Partnership,
    owner: 'ownerId',
    live: ({ stage }) => `${stage} IN (${LIVE_STAGES.map((one) => `'${one}'`).join(', ')})`,
    objectType: 'Partnership',
    owned: 'PARTNERSHIP',
  }),
  INITIATIVES: keeps({
    count: 'initiatives',
    record: Initiative,
    owner: 'ownerId',
    live: ({ status }) => `${status} IN ('PLANNED', 'ONGOING')`,
    objectType: 'Initiative',
    owned: 'INITIATIVE',
  }),
  FOLLOW_UPS: keeps({
    count: 'followUps',
    record: FollowUp,
    owner: 'assigneeId',
    live: ({ status }) => `${status} = 'OPEN'`,
    objectType: 'FollowUp',
  }),
  COMMITMENTS: keeps({
    count: 'commitments',
    record: Commitment,
    owner: 'colleagueId',
    live: ({ state }) => `${state} = 'OPEN'`,
    objectType: 'Commitment',
  }),
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
        const which = (row: Row, owner: string) => `${kept.live(row)} AND ${owner} = $3`;
        counts[kept.count] = await this.move(tx, kept, which, fromId, toId, reason);
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
      const statement = new Statement(tx.actor, [stakeholderIds]);
      const whose = seen(stakeholderRead, statement);
      const found = await tx.query(
        `SELECT FROM ${whose.from} WHERE ${whose.id} = ANY ($1::uuid[]) AND ${notErased(whose)} ORDER BY ${whose.id} FOR NO KEY UPDATE`,
        statement.values,
      );
      if (found.length < stakeholderIds.length)
        throw badField('input.stakeholderIds', 'exists', 'holds a stakeholder that there is not');
      const which = (row: Row<Stakeholder>) => `${row.id} = ANY ($3::uuid[])`;
      const moved = await this.move(tx, STAKEHOLDERS, which, stakeholderIds, ownerId, reason);
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
  private async move<T extends object>(
    tx: Transaction,
    { record, owner, objectType, owned }: Kept<T>,
    which: (row: Row<T>, owner: string) => string,
    whose: string | string[],
    toId: string | null,
    reason: string,
  ): Promise<number> {
    const statement = new Statement(tx.actor, [toId, tx.now, whose]);
    const row = everything(record, statement, 'all that somebody keeps goes on, whoever sees it');
    const column = snake(owner);
    const rows = await tx.query<{ id: string; from_id: string | null }>(
      `WITH held AS (SELECT ${row}.id, ${row}.${column} AS from_id FROM ${row.from}
         WHERE ${which(row, `${row}.${column}`)} AND ${row}.${column} IS DISTINCT FROM $1
         ORDER BY ${row}.id FOR NO KEY UPDATE)
       UPDATE ${tableOf(record)} t SET ${column} = $1, version = t.version + 1, updated_at = $2
         FROM held WHERE t.id = held.id RETURNING t.id, held.from_id`,
      statement.values,
    );
    for (const { id, from_id: before } of rows)
      tx.record({
        action: 'handover.take',
        objectType,
        objectId: id,
        changes: { [owner]: { before, after: toId } },
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
