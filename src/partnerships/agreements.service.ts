import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import type { Change } from '../database/journal.entity.js';
import { created } from '../database/journal.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField, badInput } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { checkPast, checkPeriod } from '../kernel/period.js';
import { stockholmDate } from '../kernel/time.js';
import { everything, seen } from '../records/source.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Agreement, AgreementDuty } from './agreement.entity.js';
import type {
  AgreementDutyInput,
  ChangeAgreementStateInput,
  CreateAgreementInput,
  UpdateAgreementInput,
} from './agreement.inputs.js';
import { partyOn } from './dormancy.sql.js';
import { AGREEMENT_TRANSITIONS, resumedAs } from './lifecycle.js';
import { Partnership } from './partnership.entity.js';
import { PartnershipParty } from './party.entity.js';
import { partiesOf } from './party.sql.js';
import { missingForSigning } from './signing.js';

const ENTRY = { objectType: 'Agreement' };
/** What may still be put right once an agreement is signed. */
const AFTER_SIGNING = ['diaryNumber', 'documentReference'];
/** Why sight is passed by. */
const WHOLE = 'an agreement is whole, also where its writer may not see a party';

/** What the parties have agreed upon in writing. */
@Injectable()
export class AgreementsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async create(actor: Actor, { duties = [], ...input }: CreateAgreementInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    checkPeriod(input.validFrom, input.validUntil, 'input.validUntil');
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(Partnership, 'partnership', input.partnershipId);
      const row = { ...input, id: newId() };
      await tx.insert(Agreement, [row]);
      await this.setDuties(tx, row, duties);
      const changes = created({ ...row, duties });
      tx.record({ ...ENTRY, action: 'agreement.create', objectId: row.id, changes });
      return { id: row.id };
    });
  }

  /** @throws BAD_USER_INPUT for a change of what was signed */
  async update(actor: Actor, { id, version, duties, ...next }: UpdateAgreementInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Agreement, 'agreement', id, version);
      if (row.signedOn ?? row.terminatedOn) {
        const fields = Object.entries({ ...next, duties }).flatMap(([field, given]) =>
          given === undefined || AFTER_SIGNING.includes(field) ? [] : [field],
        );
        const message = `cannot change: the agreement is ${row.state}`;
        if (fields.length) throw badInput(fields.map((field) => ({ path: `input.${field}`, rule: 'signed', message })));
      }
      const { validFrom, validUntil } = { ...row, ...next };
      checkPeriod(validFrom, validUntil, 'input.validUntil');
      const also: Record<string, Change> = duties ? { duties: await this.setDuties(tx, row, duties) } : {};
      await tx.update(Agreement, row, next, { ...ENTRY, action: 'agreement.update' }, also);
      return { id };
    });
  }

  /** @throws BAD_USER_INPUT for a state that does not follow, a day ahead, or what an IOP lacks to be signed */
  async changeState(actor: Actor, input: ChangeAgreementStateInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    const { id, version, status, reason } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Agreement, 'agreement', id, version);
      checkTransition(AGREEMENT_TRANSITIONS, row.state, status, 'input.status');
      const today = stockholmDate(tx.now);
      const day = input.day ?? today;
      checkPast(day, today, 'input.day');
      const next: Partial<Agreement> = { state: status };
      if (row.state === 'TERMINATED') {
        if (status !== resumedAs(row))
          throw badField('input.status', 'transition', `was ${resumedAs(row)} before it ended`);
        next.terminatedOn = null;
      } else if (status === 'SIGNED') Object.assign(next, await this.sign(tx, row, day, today));
      if (status === 'TERMINATED') {
        checkPeriod(row.signedOn, day, 'input.day');
        next.terminatedOn = day;
      }
      const why: Record<string, Change> = reason ? { reason: { after: reason } } : {};
      await tx.update(Agreement, row, next, { ...ENTRY, action: 'agreement.changeState' }, why);
      return { id };
    });
  }

  private async sign(tx: Transaction, row: Agreement, day: string, today: string): Promise<Partial<Agreement>> {
    const { form } = await tx.lock(Partnership, 'partnership', row.partnershipId);
    const statement = new Statement(tx.actor);
    const party = everything(PartnershipParty, statement, WHOLE);
    const duty = everything(AgreementDuty, statement, WHOLE);
    const parties = await tx.query<{ id: string; dutiful: boolean }>(
      `SELECT ${party.stakeholderId} AS id, EXISTS (SELECT FROM ${duty.from}
                WHERE ${duty.agreementId} = ${statement.param(row.id)} AND ${duty.partyId} = ${party.stakeholderId}) AS dutiful
         FROM ${party.from}
        WHERE ${party.partnershipId} = ${statement.param(row.partnershipId)} AND ${partyOn(party, statement.param(today, 'date'))}`,
      statement.values,
    );
    const missing = missingForSigning(
      form,
      row,
      parties.map(({ id }) => id),
      parties.flatMap(({ id, dutiful }) => (dutiful ? [id] : [])),
    );
    if (missing.length) throw badInput(missing);
    const validFrom = row.validFrom ?? day;
    checkPeriod(validFrom, row.validUntil, 'agreement.validUntil');
    return { signedOn: day, validFrom };
  }

  /** Puts the duties anew. Those of parties whom the actor does not see come after them, as they were. */
  private async setDuties(
    tx: Transaction,
    { id: agreementId, partnershipId }: Pick<Agreement, 'id' | 'partnershipId'>,
    duties: AgreementDutyInput[],
  ): Promise<Change> {
    const parties = await partiesOf(tx, partnershipId);
    for (const [i, { partyId }] of duties.entries())
      if (!parties.includes(partyId))
        throw badField(`input.duties[${i}].partyId`, 'exists', 'is no party of the partnership');
    const statement = new Statement(tx.actor);
    const old = everything(AgreementDuty, statement, WHOLE);
    const party = seen(stakeholderRead, statement);
    const before = await tx.query<{ partyId: string; duty: string; seen: boolean }>(
      `SELECT ${old.partyId} AS "partyId", ${old.duty} AS duty,
              EXISTS (SELECT FROM ${party.from} WHERE ${party.id} = ${old.partyId}) AS seen
         FROM ${old.from} WHERE ${old.agreementId} = ${statement.param(agreementId)} ORDER BY ${old.position}`,
      statement.values,
    );
    const bare = ({ partyId, duty }: AgreementDutyInput) => ({ partyId, duty });
    const after = [...duties, ...before.filter((duty) => !duty.seen)].map(bare);
    await tx.query('DELETE FROM agreement_duty WHERE agreement_id = $1', [agreementId]);
    await tx.insert(
      AgreementDuty,
      after.map((duty, position) => ({ ...duty, agreementId, position })),
    );
    return { before: before.map(bare), after };
  }
}
