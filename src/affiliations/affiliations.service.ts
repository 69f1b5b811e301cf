import { Injectable } from '@nestjs/common';
import { authorise, authoriseKind } from '../access/policy.js';
import { created } from '../database/journal.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPeriod } from '../kernel/period.js';
import type { ContactPointInput } from '../stakeholders/contact-point.inputs.js';
import { ContactPointsService } from '../stakeholders/contact-points.service.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Affiliation, AffiliationContactPoint, OrganisationRelation } from './affiliation.entity.js';
import type {
  CreateAffiliationInput,
  CreateOrganisationRelationInput,
  EndInput,
  UpdateAffiliationInput,
} from './affiliation.inputs.js';

/** Who is what where, and how organisations stand to each other: dated, so that history survives. */
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

  /** Ties a person to an organisation as part of a larger piece of work. */
  async createWithin(tx: Transaction, input: CreateAffiliationInput): Promise<string> {
    const { contactPoints = [], primary = false, ...fields } = input;
    checkPeriod(fields.validFrom, fields.validUntil, 'input.validUntil');
    const person = await lockKind(tx, input.personId, 'input.personId', true);
    const organisation = await lockKind(tx, input.organisationId, 'input.organisationId', false);
    authoriseKind(tx.actor, person.kind);
    authoriseKind(tx.actor, organisation.kind);
    const row = { ...fields, isPrimary: primary, id: newId() };
    if (primary) await this.unsetPrimary(tx, row.personId);
    await tx.insert(Affiliation, [row]);
    tx.record({ action: 'affiliation.create', objectType: 'Affiliation', objectId: row.id, changes: created(row) });
    await this.addContactPoints(tx, row.personId, row.id, contactPoints, 'input.contactPoints');
    return row.id;
  }

  async update(actor: Actor, input: UpdateAffiliationInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    const { id, version, primary, addContactPoints = [], ...next } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Affiliation, 'affiliation', id, version);
      await this.authoriseEnds(tx, [row.personId, row.organisationId]);
      const { validFrom, validUntil } = { ...row, ...next };
      checkPeriod(validFrom, validUntil, 'input.validUntil');
      if (primary) await this.unsetPrimary(tx, row.personId);
      const entry = { action: 'affiliation.update', objectType: 'Affiliation' };
      await tx.update(Affiliation, row, { ...next, ...(primary !== undefined && { isPrimary: primary }) }, entry);
      await this.addContactPoints(tx, row.personId, id, addContactPoints, 'input.addContactPoints');
      return { id };
    });
  }

  async end(actor: Actor, { id, version, validUntil }: EndInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Affiliation, 'affiliation', id, version);
      await this.authoriseEnds(tx, [row.personId, row.organisationId]);
      checkPeriod(row.validFrom, validUntil, 'input.validUntil');
      await tx.update(Affiliation, row, { validUntil }, { action: 'affiliation.end', objectType: 'Affiliation' });
      return { id };
    });
  }

  async createRelation(actor: Actor, input: CreateOrganisationRelationInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    checkPeriod(input.validFrom, input.validUntil, 'input.validUntil');
    if (input.fromId === input.toId) throw badField('input.toId', 'self', 'is the same organisation');
    return this.unitOfWork.write(actor, async (tx) => {
      await lockKind(tx, input.fromId, 'input.fromId', false);
      await lockKind(tx, input.toId, 'input.toId', false);
      await this.authoriseEnds(tx, [input.fromId]);
      const row = { ...input, id: newId() };
      await tx.insert(OrganisationRelation, [row]);
      const entry = { action: 'organisationRelation.create', objectType: 'OrganisationRelation', objectId: row.id };
      tx.record({ ...entry, changes: created(row) });
      return { id: row.id };
    });
  }

  async endRelation(actor: Actor, { id, version, validUntil }: EndInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(OrganisationRelation, 'relation', id, version);
      await this.authoriseEnds(tx, [row.fromId]);
      checkPeriod(row.validFrom, validUntil, 'input.validUntil');
      const entry = { action: 'organisationRelation.end', objectType: 'OrganisationRelation' };
      await tx.update(OrganisationRelation, row, { validUntil }, entry);
      return { id };
    });
  }

  private async addContactPoints(
    tx: Transaction,
    personId: string,
    affiliationId: string,
    inputs: ContactPointInput[],
    path: string,
  ) {
    const ids = await this.contactPoints.addWithin(tx, personId, inputs, path);
    await tx.insert(
      AffiliationContactPoint,
      ids.map((contactPointId) => ({ affiliationId, contactPointId })),
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

  private async authoriseEnds(tx: Transaction, ids: string[]): Promise<void> {
    for (const id of ids.toSorted()) authoriseKind(tx.actor, (await tx.lock(Stakeholder, 'stakeholder', id)).kind);
  }
}

async function lockKind(tx: Transaction, id: string, path: string, person: boolean): Promise<Stakeholder> {
  const row = await tx.lock(Stakeholder, 'stakeholder', id);
  if ((row.kind === 'PERSON') !== person)
    throw badField(path, 'kind', person ? 'must be a person' : 'must be an organisation');
  return row;
}
