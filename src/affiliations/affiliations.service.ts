import { Injectable } from '@nestjs/common';
import { authorise, authoriseKind } from '../access/policy.js';
import { created } from '../database/journal.js';
import { insertLinks, link, linkedTo } from '../database/links.js';
import { checkOnce } from '../database/once.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';
import { checkPeriod } from '../kernel/period.js';
import { ContactPoint } from '../stakeholders/contact-point.entity.js';
import type { ContactPointInput } from '../stakeholders/contact-point.inputs.js';
import { ContactPointsService } from '../stakeholders/contact-points.service.js';
import { Affiliation, AffiliationContactPoint } from './affiliation.entity.js';
import type { CreateAffiliationInput, EndInput, UpdateAffiliationInput } from './affiliation.inputs.js';
import { AFFILIATION_ONCE } from './affiliation.once.js';
import { authoriseEnds, checkKind, lockEnds } from './ends.js';

const CONTACT_POINTS = link(AffiliationContactPoint, 'affiliationId', 'contactPointId', {
  of: ContactPoint,
  field: 'contactPoints',
  called: 'a contact point',
});

/** Who is what where: dated, so that history survives. */
@Injectable()
export class AffiliationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contactPoints: ContactPointsService,
  ) {}

  async create(actor: Actor, input: CreateAffiliationInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    return this.unitOfWork.write(actor, async (tx) => ({ id: await this.createWithin(tx, input) }));
  }

  /**
   * Ties a person to an organisation as part of a larger piece of work.
   * @param path names the input in errors
   * @param before the role that it takes the place of: who is reached in that is reached in the same ways in the new one
   */
  async createWithin(
    tx: Transaction,
    input: CreateAffiliationInput,
    path = 'input',
    before?: Affiliation,
  ): Promise<string> {
    const { contactPoints = [], primary = false, ...fields } = input;
    checkPeriod(fields.validFrom, fields.validUntil, `${path}.validUntil`);
    const ends = await lockEnds(tx, [input.personId, input.organisationId]);
    checkKind(ends[0], `${path}.personId`, true);
    checkKind(ends[1], `${path}.organisationId`, false);
    for (const { kind } of ends) authoriseKind(tx.actor, kind);
    const row = { ...fields, isPrimary: primary, id: newId() };
    await checkOnce(tx, AFFILIATION_ONCE, [row], () => `${path}.role`);
    if (primary) await this.unsetPrimary(tx, row.personId);
    await tx.insert(Affiliation, [row]);
    tx.record({ action: 'affiliation.create', objectType: 'Affiliation', objectId: row.id, changes: created(row) });
    if (before) await insertLinks(tx, CONTACT_POINTS, row.id, await linkedTo(tx, CONTACT_POINTS, before.id));
    await this.addContactPoints(tx, row, contactPoints, `${path}.contactPoints`);
    return row.id;
  }

  async update(actor: Actor, input: UpdateAffiliationInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    const { id, version, primary, addContactPoints = [], ...next } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Affiliation, 'affiliation', id, version);
      await authoriseEnds(tx, [row.personId, row.organisationId]);
      const whole = { ...row, ...next };
      checkPeriod(whole.validFrom, whole.validUntil, 'input.validUntil');
      await checkOnce(tx, AFFILIATION_ONCE, [whole], () => 'input', row);
      if (primary) await this.unsetPrimary(tx, row.personId);
      const entry = { action: 'affiliation.update', objectType: 'Affiliation' };
      await tx.update(Affiliation, row, { ...next, ...(primary !== undefined && { isPrimary: primary }) }, entry);
      await this.addContactPoints(tx, row, addContactPoints, 'input.addContactPoints');
      return { id };
    });
  }

  async end(actor: Actor, { id, version, validUntil }: EndInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Affiliation, 'affiliation', id, version);
      await authoriseEnds(tx, [row.personId, row.organisationId]);
      checkPeriod(row.validFrom, validUntil, 'input.validUntil');
      await checkOnce(tx, AFFILIATION_ONCE, [{ ...row, validUntil }], () => 'input.validUntil', row);
      await tx.update(Affiliation, row, { validUntil }, { action: 'affiliation.end', objectType: 'Affiliation' });
      return { id };
    });
  }

  /** Adds ways to reach a person in a role; those that stand already are tied to it. */
  async addContactPoints(
    tx: Transaction,
    { id: affiliationId, personId }: Pick<Affiliation, 'id' | 'personId'>,
    inputs: ContactPointInput[],
    path: string,
  ): Promise<void> {
    const known = await linkedTo(tx, CONTACT_POINTS, affiliationId);
    const ids = await this.contactPoints.addMissing(tx, personId, inputs, path);
    await insertLinks(
      tx,
      CONTACT_POINTS,
      affiliationId,
      [...new Set(ids)].filter((id) => !known.includes(id)),
    );
  }

  private async unsetPrimary(tx: Transaction, personId: string): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE affiliation SET is_primary = false, version = version + 1, updated_at = now()
        WHERE person_id = $1 AND is_primary RETURNING id`,
      [personId],
    );
    for (const { id } of rows) {
      const changes = { isPrimary: { before: true, after: false } };
      tx.record({ action: 'affiliation.update', objectType: 'Affiliation', objectId: id, changes });
    }
  }
}
