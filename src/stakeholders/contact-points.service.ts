import { Injectable } from '@nestjs/common';
import { authorise, authoriseKind } from '../access/policy.js';
import { setReaders } from '../access/readers.js';
import { created, removed } from '../database/journal.js';
import { link } from '../database/links.js';
import { checkOnce, type Held, standsAlready } from '../database/once.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import { COLLEAGUES } from '../identity/user.links.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPeriod } from '../kernel/period.js';
import { stockholmDate } from '../kernel/time.js';
import { ContactPoint, ContactPointReader } from './contact-point.entity.js';
import type {
  AddContactPointInput,
  ContactPointInput,
  RemoveContactPointInput,
  UpdateContactPointInput,
} from './contact-point.inputs.js';
import { CONTACT_POINT_ONCE } from './contact-point.once.js';
import { contactValue } from './contact-value.js';
import { Stakeholder } from './stakeholder.entity.js';

const READERS = link(ContactPointReader, 'contactPointId', 'userId', COLLEAGUES);

/** Ways to reach stakeholders. */
@Injectable()
export class ContactPointsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(actor: Actor, { stakeholderId, ...input }: AddContactPointInput): Promise<{ id: string }> {
    authorise(actor, 'stakeholder.write');
    return this.unitOfWork.write(actor, async (tx) => {
      await this.authoriseOwner(tx, stakeholderId);
      const [id] = await this.addWithin(tx, stakeholderId, [input], 'input');
      return { id };
    });
  }

  /** Adds contact points as part of a larger piece of work. @returns their ids, in the order given */
  async addWithin(
    tx: Transaction,
    stakeholderId: string,
    inputs: ContactPointInput[],
    path: string,
  ): Promise<string[]> {
    await checkColleagues(
      tx,
      inputs.flatMap(({ readerIds = [] }) => readerIds),
      path,
    );
    const pathOf = (i: number) => (inputs.length > 1 || path.endsWith('s') ? `${path}[${i}]` : path);
    const rows = inputs.map((input, i) => ({ ...rowOf(stakeholderId, input, pathOf(i)), ...checkedBy(tx) }));
    await checkOnce(tx, CONTACT_POINT_ONCE, rows, (i) => `${pathOf(i)}.value`);
    await this.prefer(tx, stakeholderId, rows, pathOf);
    await tx.insert(ContactPoint, rows);
    for (const [i, row] of rows.entries()) {
      const { confidentiality, readerIds } = inputs[i];
      const sight = { id: row.id, confidentiality, own: false };
      const changes = { ...created(row), ...(await setReaders(tx, READERS, sight, readerIds)) };
      tx.record({ action: 'contactPoint.add', objectType: 'ContactPoint', objectId: row.id, changes });
    }
    return rows.map((row) => row.id);
  }

  /** Adds those among contact points that do not stand already. @returns the ids of all, in the order given */
  async addMissing(
    tx: Transaction,
    stakeholderId: string,
    inputs: ContactPointInput[],
    path: string,
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const [i, input] of inputs.entries()) {
      const here = `${path}[${i}]`;
      const known = await standsAlready(tx, CONTACT_POINT_ONCE, rowOf(stakeholderId, input, here));
      ids.push(...(known ? [known] : await this.addWithin(tx, stakeholderId, [input], here)));
    }
    return ids;
  }

  async update(actor: Actor, { id, version, readerIds, ...next }: UpdateContactPointInput): Promise<{ id: string }> {
    authorise(actor, 'stakeholder.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(ContactPoint, 'contact point', id, version);
      await this.authoriseOwner(tx, row.stakeholderId);
      const whole = { ...row, ...next };
      checkPeriod(whole.validFrom, whole.validUntil, 'input.validUntil');
      const kept = contactValue(whole.kind, whole.value, 'input.value');
      await checkOnce(tx, CONTACT_POINT_ONCE, [{ ...whole, ...kept }], () => 'input.value', row);
      if (next.preferred || (next.kind && next.kind !== row.kind))
        await this.prefer(tx, row.stakeholderId, [whole], () => 'input');
      await tx.update(
        ContactPoint,
        row,
        { ...next, ...kept, ...(kept.value !== row.value && checkedBy(tx)) },
        { action: 'contactPoint.update', objectType: 'ContactPoint' },
        await setReaders(tx, READERS, { id, confidentiality: whole.confidentiality, own: false }, readerIds),
      );
      return { id };
    });
  }

  async remove(actor: Actor, { id, version }: RemoveContactPointInput): Promise<{ stakeholderId: string }> {
    authorise(actor, 'stakeholder.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const { createdAt: _c, updatedAt: _u, ...row } = await tx.lock(ContactPoint, 'contact point', id, version);
      await this.authoriseOwner(tx, row.stakeholderId);
      await tx.query('DELETE FROM contact_point WHERE id = $1', [id]);
      tx.record({ action: 'contactPoint.remove', objectType: 'ContactPoint', objectId: id, changes: removed(row) });
      return { stakeholderId: row.stakeholderId };
    });
  }

  /** Of each kind one is tried first: a new one takes the place of the one before. */
  private async prefer(
    tx: Transaction,
    stakeholderId: string,
    rows: Pick<Held<ContactPoint>, 'id' | 'kind' | 'preferred'>[],
    pathOf: (i: number) => string,
  ): Promise<void> {
    const kinds = rows.map(({ kind, preferred }) => (preferred ? kind : undefined));
    const second = kinds.findIndex((kind, i) => kind && kinds.indexOf(kind) < i);
    if (second >= 0) throw badField(`${pathOf(second)}.preferred`, 'unique', 'another one of its kind is preferred');
    const before = await tx.query<{ id: string }>(
      `UPDATE contact_point SET preferred = false, version = version + 1, updated_at = $4
        WHERE stakeholder_id = $1 AND preferred AND kind = ANY ($2::text[]) AND NOT id = ANY ($3::uuid[]) RETURNING id`,
      [stakeholderId, kinds.filter(Boolean), rows.map(({ id }) => id), tx.now],
    );
    for (const { id } of before) {
      const changes = { preferred: { before: true, after: false } };
      tx.record({ action: 'contactPoint.update', objectType: 'ContactPoint', objectId: id, changes });
    }
  }

  private async authoriseOwner(tx: Transaction, stakeholderId: string): Promise<void> {
    const stakeholder = await tx.lock(Stakeholder, 'stakeholder', stakeholderId);
    authoriseKind(tx.actor, stakeholder.kind);
  }
}

/** Whoever writes how somebody is reached says by that that it is right. */
const checkedBy = ({ actor, now }: Transaction) => ({ verifiedOn: stockholmDate(now), verifiedById: actor.userId });

/** A new contact point as it is kept. @throws BAD_USER_INPUT naming what is wrong with it */
function rowOf(stakeholderId: string, { readerIds: _readers, ...input }: ContactPointInput, path: string) {
  checkPeriod(input.validFrom, input.validUntil, `${path}.validUntil`);
  return { ...input, ...contactValue(input.kind, input.value, `${path}.value`), id: newId(), stakeholderId };
}
