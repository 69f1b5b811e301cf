import { Injectable } from '@nestjs/common';
import { authorise, authoriseKind, type StakeholderKind } from '../access/policy.js';
import { brokenUnique } from '../database/errors.js';
import { created } from '../database/journal.js';
import { link, replaceLinks } from '../database/links.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { duplicate, notFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { fold } from '../kernel/text.js';
import { everything } from '../records/source.js';
import { AREAS, FOCUS_AREAS } from '../vocabulary/vocabulary.links.js';
import type { ContactCadenceInput } from './cadence.inputs.js';
import { checkCadence } from './cadence.js';
import type { ContactPointInput } from './contact-point.inputs.js';
import { ContactPointsService } from './contact-points.service.js';
import { organisationNumber } from './organisation-number.js';
import { changeOwner, firstOwner } from './ownership.js';
import { Stakeholder, StakeholderArea, StakeholderFocusArea } from './stakeholder.entity.js';
import type { StakeholderVersionInput } from './stakeholder.inputs.js';

/** The fields of a stakeholder as they are written: those of its kind, and where and in what it is active. */
export interface StakeholderFields extends Partial<Omit<Stakeholder, 'id' | 'kind' | 'version'>> {
  contactCadence?: ContactCadenceInput | null;
  areaIds?: string[];
  focusAreaIds?: string[];
}

export interface NewStakeholder extends StakeholderFields {
  contactPoints?: ContactPointInput[];
}

const LINKS = [
  link(StakeholderArea, 'stakeholderId', 'areaId', AREAS),
  link(StakeholderFocusArea, 'stakeholderId', 'focusAreaId', FOCUS_AREAS),
];
const UNIQUE_NUMBER = 'stakeholder_organisation_number_live';

/** Persons and organisations: created, changed, archived and restored. */
@Injectable()
export class StakeholdersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contactPoints: ContactPointsService,
  ) {}

  async create(actor: Actor, kind: StakeholderKind, input: NewStakeholder): Promise<{ id: string }> {
    authoriseKind(actor, kind);
    return this.unitOfWork.write(actor, async (tx) => ({ id: await this.createWithin(tx, kind, input) }));
  }

  /** Creates a stakeholder as part of a larger piece of work. @param path names the input in errors */
  async createWithin(tx: Transaction, kind: StakeholderKind, input: NewStakeholder, path = 'input'): Promise<string> {
    authoriseKind(tx.actor, kind);
    if (input.protectedIdentity) authorise(tx.actor, 'stakeholder.protect');
    const { areaIds = [], focusAreaIds = [], contactPoints = [], contactCadence, ...fields } = input;
    const id = newId();
    const row = complete({ ...fields, ...numberOf(fields, path), ...cadenceOf(contactCadence, path) });
    const stakeholder = { ...row, id, kind, searchText: searchText(row) };
    await firstOwner(tx, 'STAKEHOLDER', stakeholder, path);
    await this.refusingTwins(tx, row.organisationNumber, () => tx.insert(Stakeholder, [stakeholder as never]));
    await replaceLinks(tx, LINKS, id, { areaIds, focusAreaIds }, path);
    const { searchText: _derived, ...shown } = stakeholder;
    tx.record({
      action: 'stakeholder.create',
      objectType: 'Stakeholder',
      objectId: id,
      changes: created({ ...shown, areaIds, focusAreaIds }),
    });
    await this.contactPoints.addWithin(tx, id, contactPoints, `${path}.contactPoints`);
    return id;
  }

  /** @throws NOT_FOUND also where the stakeholder is of another kind; CONFLICT; DUPLICATE */
  async update(
    actor: Actor,
    kind: StakeholderKind,
    {
      id,
      version,
      areaIds,
      focusAreaIds,
      contactCadence,
      ...fields
    }: StakeholderFields & { id: string; version: number },
  ): Promise<{ id: string }> {
    authoriseKind(actor, kind);
    if (fields.protectedIdentity) authorise(actor, 'stakeholder.protect');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Stakeholder, 'stakeholder', id, version);
      if (row.kind !== kind) throw notFound('stakeholder', id);
      const next = { ...fields, ...numberOf(fields, 'input'), ...cadenceOf(contactCadence, 'input') };
      await changeOwner(tx, 'STAKEHOLDER', row, next.ownerId);
      const whole = complete({ ...row, ...next });
      const also = await replaceLinks(tx, LINKS, id, { areaIds, focusAreaIds });
      await this.refusingTwins(tx, whole.organisationNumber, () =>
        tx.update(
          Stakeholder,
          row,
          { ...next, name: whole.name },
          { action: 'stakeholder.update', objectType: 'Stakeholder' },
          also,
        ),
      );
      await tx.query('UPDATE stakeholder SET search_text = $2 WHERE id = $1', [id, searchText(whole)]);
      return { id };
    });
  }

  async archive(actor: Actor, input: StakeholderVersionInput): Promise<{ id: string }> {
    return this.setArchived(actor, input, true);
  }

  /** @throws DUPLICATE where a live organisation has taken the number meanwhile */
  async restore(actor: Actor, input: StakeholderVersionInput): Promise<{ id: string }> {
    return this.setArchived(actor, input, false);
  }

  private async setArchived(
    actor: Actor,
    { id, version }: StakeholderVersionInput,
    archived: boolean,
  ): Promise<{ id: string }> {
    authorise(actor, 'stakeholder.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Stakeholder, 'stakeholder', id, version);
      authoriseKind(actor, row.kind);
      const archivedAt = archived ? (row.archivedAt ?? tx.now) : null;
      const action = archived ? 'stakeholder.archive' : 'stakeholder.restore';
      await this.refusingTwins(tx, row.organisationNumber, () =>
        tx.update(Stakeholder, row, { archivedAt }, { action, objectType: 'Stakeholder' }),
      );
      return { id };
    });
  }

  /** Turns a broken unique organisation number into DUPLICATE with the organisation that has it. */
  private async refusingTwins(
    tx: Transaction,
    number: string | null | undefined,
    write: () => Promise<void>,
  ): Promise<void> {
    await tx.query('SAVEPOINT twin');
    try {
      await write();
      await tx.query('RELEASE SAVEPOINT twin');
    } catch (error) {
      if (brokenUnique(error) !== UNIQUE_NUMBER) throw error;
      await tx.query('ROLLBACK TO SAVEPOINT twin');
      const statement = new Statement(tx.actor);
      const twin = everything(Stakeholder, statement, 'organisations with a number are for everybody');
      const candidates = await tx.query<{ id: string; name: string }>(
        `SELECT ${twin.id}, ${twin.name} FROM ${twin.from}
          WHERE ${twin.organisationNumber} = ${statement.param(number)} AND ${twin.archivedAt} IS NULL`,
        statement.values,
      );
      throw duplicate('Another organisation has this organisation number.', candidates);
    }
  }
}

function cadenceOf(
  cadence: ContactCadenceInput | null | undefined,
  path: string,
): Pick<StakeholderFields, 'idealContactDays' | 'longestContactDays'> {
  if (cadence === undefined) return {};
  if (cadence) checkCadence(cadence, `${path}.contactCadence`);
  return { idealContactDays: cadence?.idealDays ?? null, longestContactDays: cadence?.longestDays ?? null };
}

function numberOf(fields: StakeholderFields, path: string): Pick<StakeholderFields, 'organisationNumber'> {
  const number = fields.organisationNumber;
  return number ? { organisationNumber: organisationNumber(number, `${path}.organisationNumber`) } : {};
}

/** A person's name is made of its parts. */
function complete<T extends StakeholderFields>(fields: T): T & { name: string } {
  const name = fields.givenName
    ? [fields.givenName, fields.familyName].filter(Boolean).join(' ')
    : (fields.name as string);
  return { ...fields, name };
}

const searchText = ({
  name,
  alternativeNames = [],
  publicRole,
  organisationNumber,
  tags = [],
}: StakeholderFields): string =>
  fold([name, ...alternativeNames, publicRole, organisationNumber, ...tags].filter(Boolean).join(' · '));
