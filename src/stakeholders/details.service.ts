import { Injectable } from '@nestjs/common';
import { authorise, authoriseKind } from '../access/policy.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { checkPast } from '../kernel/period.js';
import { stockholmDate } from '../kernel/time.js';
import { seen } from '../records/source.js';
import { ContactPoint } from './contact-point.entity.js';
import { Stakeholder } from './stakeholder.entity.js';
import type { ConfirmDetailsInput } from './stakeholder.inputs.js';
import { contactPointRead, holdsOn } from './stakeholder.read.js';

const ENTRY = { action: 'stakeholder.confirm', objectType: 'Stakeholder' };
const POINT_ENTRY = { action: 'contactPoint.confirm', objectType: 'ContactPoint' };

/** Whether what is known of how to reach somebody still holds: said by who looked, and when. */
@Injectable()
export class DetailsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Says that details were looked through and are right. @throws CONFLICT where they were changed meanwhile */
  async confirm(actor: Actor, input: ConfirmDetailsInput): Promise<{ id: string }> {
    authorise(actor, 'stakeholder.write');
    const { id, version, contactPointIds, verifiedOn: day, verifiedById } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Stakeholder, 'stakeholder', id, version);
      authoriseKind(actor, row.kind);
      const today = stockholmDate(tx.now);
      const verifiedOn = day === undefined ? today : day;
      if (verifiedOn) checkPast(verifiedOn, today, 'input.verifiedOn');
      await checkColleagues(tx, [verifiedById], 'input.verifiedById');
      const next = { verifiedOn, verifiedById: verifiedOn ? (verifiedById ?? actor.userId) : null };
      const there = await this.holding(tx, id, today);
      if (contactPointIds?.some((one) => !there.includes(one)))
        throw badField('input.contactPointIds', 'exists', 'holds a contact point that does not hold here');
      if (!contactPointIds) await tx.update(Stakeholder, row, next, ENTRY);
      for (const pointId of contactPointIds ?? there)
        await tx.update(ContactPoint, await tx.lock(ContactPoint, 'contact point', pointId), next, POINT_ENTRY);
      return { id };
    });
  }

  /** The contact points of a stakeholder that hold on a day and that the actor may read, in one order for all who write. */
  private async holding(tx: Transaction, stakeholderId: string, day: string): Promise<string[]> {
    const statement = new Statement(tx.actor);
    const point = seen(contactPointRead, statement);
    const rows = await tx.query<{ id: string }>(
      `SELECT ${point.id} FROM ${point.from} WHERE ${point.stakeholderId} = ${statement.param(stakeholderId, 'uuid')}
        AND ${holdsOn(point, statement.param(day, 'date'))} ORDER BY 1`,
      statement.values,
    );
    return rows.map(({ id }) => id);
  }
}
