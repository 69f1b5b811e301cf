import { Injectable } from '@nestjs/common';
import { authorise, authoriseKind } from '../access/policy.js';
import { setReaders } from '../access/readers.js';
import { created, removed } from '../database/journal.js';
import { link } from '../database/links.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { checkColleagues } from '../identity/colleagues.js';
import { COLLEAGUES } from '../identity/user.links.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/ids.js';
import { checkPeriod } from '../kernel/period.js';
import { ContactPoint, ContactPointReader } from './contact-point.entity.js';
import type {
  AddContactPointInput,
  ContactPointInput,
  RemoveContactPointInput,
  UpdateContactPointInput,
} from './contact-point.inputs.js';
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
    const rows = inputs.map(({ readerIds: _readers, ...input }, i) => {
      const here = inputs.length > 1 || path.endsWith('s') ? `${path}[${i}]` : path;
      checkPeriod(input.validFrom, input.validUntil, `${here}.validUntil`);
      return { ...input, ...contactValue(input.kind, input.value, `${here}.value`), id: newId(), stakeholderId };
    });
    await tx.insert(ContactPoint, rows);
    for (const [i, row] of rows.entries()) {
      const { confidentiality, readerIds } = inputs[i];
      const sight = { id: row.id, confidentiality, own: false };
      const changes = { ...created(row), ...(await setReaders(tx, READERS, sight, readerIds)) };
      tx.record({ action: 'contactPoint.add', objectType: 'ContactPoint', objectId: row.id, changes });
    }
    return rows.map((row) => row.id);
  }

  async update(actor: Actor, { id, version, readerIds, ...next }: UpdateContactPointInput): Promise<{ id: string }> {
    authorise(actor, 'stakeholder.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(ContactPoint, 'contact point', id, version);
      await this.authoriseOwner(tx, row.stakeholderId);
      const whole = { ...row, ...next };
      checkPeriod(whole.validFrom, whole.validUntil, 'input.validUntil');
      const { e164 } = contactValue(whole.kind, whole.value, 'input.value');
      await tx.update(
        ContactPoint,
        row,
        { ...next, e164 },
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

  private async authoriseOwner(tx: Transaction, stakeholderId: string): Promise<void> {
    const stakeholder = await tx.lock(Stakeholder, 'stakeholder', stakeholderId);
    authoriseKind(tx.actor, stakeholder.kind);
  }
}
