import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { checkOnce } from '../database/once.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField, notFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { stockholmDate } from '../kernel/time.js';
import { KeyPersonDesignation } from './key-person.entity.js';
import type {
  DesignateKeyPersonInput,
  EndKeyPersonDesignationInput,
  ReopenKeyPersonDesignationInput,
  ReviewKeyPersonDesignationInput,
} from './key-person.inputs.js';
import { DESIGNATION_ONCE } from './key-person.once.js';
import { Stakeholder } from './stakeholder.entity.js';

/** Who is key to the district, since when and why. */
@Injectable()
export class KeyPersonsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws BAD_USER_INPUT where a designation of the person holds already on that day or later */
  async designate(actor: Actor, input: DesignateKeyPersonInput): Promise<{ personId: string }> {
    authorise(actor, 'keyPerson.write');
    const { personId, since, reviewOn } = input;
    if (reviewOn && reviewOn < since) throw badField('input.reviewOn', 'period', 'lies before since');
    return this.unitOfWork.write(actor, async (tx) => {
      const person = await tx.lock(Stakeholder, 'person', personId);
      if (person.kind !== 'PERSON') throw notFound('person', personId);
      const row = { ...input, id: newId(), decidedById: actor.userId };
      await checkOnce(tx, DESIGNATION_ONCE, [row], () => 'input.since');
      await tx.insert(KeyPersonDesignation, [row]);
      tx.record({
        action: 'keyPerson.designate',
        objectType: 'KeyPersonDesignation',
        objectId: row.id,
        changes: created(row),
      });
      return { personId };
    });
  }

  /** Somebody thought a designation over and lets it stand. @throws BAD_USER_INPUT where it has ended */
  async review(actor: Actor, input: ReviewKeyPersonDesignationInput): Promise<{ personId: string }> {
    authorise(actor, 'keyPerson.review');
    const { id, version, rationale, reviewOn = null } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(KeyPersonDesignation, 'designation', id, version);
      const today = stockholmDate(tx.now);
      if (row.validUntil && row.validUntil < today) throw badField('input.id', 'ended', 'holds no longer');
      if (reviewOn && reviewOn <= today) throw badField('input.reviewOn', 'past', 'does not lie ahead');
      const entry = { action: 'keyPerson.review', objectType: 'KeyPersonDesignation' };
      await tx.update(KeyPersonDesignation, row, { rationale, reviewOn }, entry, { reviewedOn: { after: today } });
      return { personId: row.personId };
    });
  }

  /** @throws BAD_USER_INPUT where a later end than before reaches into another designation of the person */
  async end(actor: Actor, { id, version, until }: EndKeyPersonDesignationInput): Promise<{ personId: string }> {
    return this.holdUntil(actor, { id, version }, until, 'keyPerson.end', 'input.until');
  }

  /** @throws BAD_USER_INPUT where the person was designated anew meanwhile */
  async reopen(actor: Actor, input: ReopenKeyPersonDesignationInput): Promise<{ personId: string }> {
    return this.holdUntil(actor, input, null, 'keyPerson.reopen', 'input.id');
  }

  private async holdUntil(
    actor: Actor,
    { id, version }: ReopenKeyPersonDesignationInput,
    validUntil: string | null,
    action: string,
    path: string,
  ): Promise<{ personId: string }> {
    authorise(actor, 'keyPerson.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(KeyPersonDesignation, 'designation', id, version);
      if (validUntil && validUntil < row.since) throw badField(path, 'period', 'lies before the day it began');
      await checkOnce(tx, DESIGNATION_ONCE, [{ ...row, validUntil }], () => path, row);
      await tx.update(KeyPersonDesignation, row, { validUntil }, { action, objectType: 'KeyPersonDesignation' });
      return { personId: row.personId };
    });
  }
}
