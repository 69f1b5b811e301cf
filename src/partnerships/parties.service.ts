import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { checkOnce } from '../database/once.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPeriod } from '../kernel/period.js';
import { stockholmDate } from '../kernel/time.js';
import { everything } from '../records/source.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { notErased } from '../stakeholders/stakeholder.sight.js';
import { LIVE_STAGES } from './lifecycle.js';
import { firstDayAlone } from './membership.js';
import { Partnership } from './partnership.entity.js';
import type { AddPartnershipPartyInput, PartyInput, UpdatePartnershipPartyInput } from './partnership.inputs.js';
import { PartnershipParty } from './party.entity.js';
import { PARTY_ONCE } from './party.once.js';
import { membersOf } from './party.sql.js';

const ENTRY = { objectType: 'PartnershipParty' };

/** Who is in a partnership, as what and when. While it lives it has two parties at least. */
@Injectable()
export class PartiesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(actor: Actor, { partnershipId, ...input }: AddPartnershipPartyInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(Partnership, 'partnership', partnershipId);
      const party = await this.prepare(tx, partnershipId, input, stockholmDate(tx.now), 'input');
      await checkOnce(tx, PARTY_ONCE, [party], () => 'input.stakeholderId');
      await this.insert(tx, [party]);
      return { id: party.id };
    });
  }

  /** The parties that a new partnership begins with. @throws BAD_USER_INPUT where there are not two from the first day on */
  async addFirst(
    tx: Transaction,
    { id, stageSince }: Pick<Partnership, 'id' | 'stageSince'>,
    inputs: PartyInput[],
  ): Promise<void> {
    const parties: PartnershipParty[] = [];
    for (const [i, input] of inputs.entries())
      parties.push(await this.prepare(tx, id, input, stageSince, `input.parties[${i}]`));
    await checkOnce(tx, PARTY_ONCE, parties, (i) => `input.parties[${i}].stakeholderId`);
    const alone = firstDayAlone(parties, stageSince);
    if (alone) throw badField('input.parties', 'two', `has fewer than two parties on ${alone}`);
    await this.insert(tx, parties);
  }

  /** Changes a party, or ends it. @throws BAD_USER_INPUT where a living partnership would be left with one */
  async update(actor: Actor, { id, version, ...next }: UpdatePartnershipPartyInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const statement = new Statement(tx.actor);
      const any = everything(PartnershipParty, statement, 'whether the actor may see it is asked where it is locked');
      const [found] = await tx.query<{ id: string }>(
        `SELECT ${any.partnershipId} AS id FROM ${any.from} WHERE ${any.id} = ${statement.param(id)}`,
        statement.values,
      );
      // The partnership first, as whoever adds a party does: two writers cannot wait for each other.
      const partnership = found && (await tx.lock(Partnership, 'partnership', found.id));
      const row = await tx.lock(PartnershipParty, 'party', id, version);
      const party = { ...row, ...next };
      checkPeriod(party.joinedOn, party.leftOn, 'input.leftOn');
      await checkOnce(tx, PARTY_ONCE, [party], () => 'input', row);
      if (LIVE_STAGES.includes(partnership.stage) && (next.leftOn !== undefined || next.joinedOn !== undefined)) {
        const others = await membersOf(tx, row.partnershipId, id);
        const alone = firstDayAlone([...others, party], laterOf(partnership.stageSince, stockholmDate(tx.now)));
        if (alone) {
          const path = next.leftOn !== undefined ? 'input.leftOn' : 'input.joinedOn';
          throw badField(path, 'two', `leaves fewer than two parties on ${alone}: end the partnership first`);
        }
      }
      await tx.update(PartnershipParty, row, next, { ...ENTRY, action: 'partnershipParty.update' });
      return { id };
    });
  }

  private async prepare(
    tx: Transaction,
    partnershipId: string,
    input: PartyInput,
    day: string,
    path: string,
  ): Promise<PartnershipParty> {
    const { stakeholderId, role, joinedOn = day, leftOn = null, representedByStaff = false } = input;
    checkPeriod(joinedOn, leftOn, `${path}.leftOn`);
    const statement = new Statement(tx.actor);
    const whose = everything(Stakeholder, statement, 'its sight stands beside it, so that the lock is on it alone');
    const found = await tx.query(
      `SELECT FROM ${whose.from} WHERE ${whose.id} = ${statement.param(stakeholderId)}
          AND ${notErased(whose)} AND ${stakeholderRead.visible(whose, statement)} FOR SHARE OF ${whose}`,
      statement.values,
    );
    if (!found.length) throw badField(`${path}.stakeholderId`, 'exists', 'there is no such stakeholder');
    const row = { id: newId(), partnershipId, stakeholderId, role, joinedOn, leftOn, representedByStaff };
    return row as PartnershipParty;
  }

  private async insert(tx: Transaction, parties: PartnershipParty[]): Promise<void> {
    await tx.insert(PartnershipParty, parties);
    for (const party of parties)
      tx.record({ ...ENTRY, action: 'partnershipParty.add', objectId: party.id, changes: created(party) });
  }
}

const laterOf = (a: string, b: string) => (a > b ? a : b);
