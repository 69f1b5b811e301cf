import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { checkOnce, onlyShorter } from '../database/once.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPeriod } from '../kernel/period.js';
import { OrganisationRelation } from './affiliation.entity.js';
import type {
  CreateOrganisationRelationInput,
  EndInput,
  UpdateOrganisationRelationInput,
} from './affiliation.inputs.js';
import { RELATION_ONCE } from './affiliation.once.js';
import { comesBack } from './circle.sql.js';
import { authoriseEnds, checkKind, lockEnds } from './ends.js';
import { ordersOrganisations } from './relation-kinds.js';

const ENTRY = { objectType: 'OrganisationRelation' };

/** How organisations stand to each other: dated, so that history survives. */
@Injectable()
export class RelationsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async create(actor: Actor, input: CreateOrganisationRelationInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    checkPeriod(input.validFrom, input.validUntil, 'input.validUntil');
    if (input.fromId === input.toId) throw badField('input.toId', 'self', 'is the same organisation');
    return this.unitOfWork.write(actor, async (tx) => {
      const ends = await lockEnds(tx, [input.fromId, input.toId]);
      checkKind(ends[0], 'input.fromId', false);
      checkKind(ends[1], 'input.toId', false);
      await authoriseEnds(tx, [input.fromId]);
      const row = { validFrom: null, validUntil: null, ...input, id: newId() };
      await this.check(tx, row as OrganisationRelation, 'input.toId');
      await tx.insert(OrganisationRelation, [row]);
      tx.record({ ...ENTRY, action: 'organisationRelation.create', objectId: row.id, changes: created(row) });
      return { id: row.id };
    });
  }

  async update(actor: Actor, input: UpdateOrganisationRelationInput): Promise<{ id: string }> {
    const { id, version, ...next } = input;
    return this.change(actor, { id, version }, next, 'organisationRelation.update', 'input');
  }

  async end(actor: Actor, { validUntil, ...row }: EndInput): Promise<{ id: string }> {
    return this.change(actor, row, { validUntil }, 'organisationRelation.end', 'input.validUntil');
  }

  private async change(
    actor: Actor,
    { id, version }: Pick<EndInput, 'id' | 'version'>,
    next: Partial<OrganisationRelation>,
    action: string,
    path: string,
  ): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(OrganisationRelation, 'relation', id, version);
      await authoriseEnds(tx, [row.fromId]);
      const whole = { ...row, ...next };
      checkPeriod(whole.validFrom, whole.validUntil, 'input.validUntil');
      await this.check(tx, whole, path, row);
      await tx.update(OrganisationRelation, row, next, { ...ENTRY, action });
      return { id };
    });
  }

  /** @throws BAD_USER_INPUT for what stands already on one of its days, or closes a circle on one */
  private async check(
    tx: Transaction,
    row: OrganisationRelation,
    path: string,
    before?: OrganisationRelation,
  ): Promise<void> {
    if (before && onlyShorter(RELATION_ONCE, before, row)) return;
    await checkOnce(tx, RELATION_ONCE, [row], () => path);
    if (ordersOrganisations(row.kind) && (await comesBack(tx, row)))
      throw badField(path, 'circle', 'closes a circle on one of these days');
  }
}
