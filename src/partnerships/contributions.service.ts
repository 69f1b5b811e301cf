import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPeriod } from '../kernel/period.js';
import { Contribution } from './contribution.entity.js';
import type { RecordContributionInput, UpdateContributionInput } from './contribution.inputs.js';
import { checkUnit } from './contribution-unit.js';
import { Partnership } from './partnership.entity.js';
import { partiesOf } from './party.sql.js';

/** What parties bring to a partnership. */
@Injectable()
export class ContributionsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async record(actor: Actor, input: RecordContributionInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    const { pledged = 0, delivered = 0, unit = input.kind === 'MONEY' ? 'SEK' : '' } = input;
    const row = { ...input, id: newId(), pledged, delivered, unit };
    check(row);
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.lock(Partnership, 'partnership', row.partnershipId);
      if (!(await partiesOf(tx, row.partnershipId)).includes(row.contributorId))
        throw badField('input.contributorId', 'exists', 'is no party of the partnership');
      await tx.insert(Contribution, [row]);
      const changes = created(row);
      tx.record({ action: 'contribution.record', objectType: 'Contribution', objectId: row.id, changes });
      return { id: row.id };
    });
  }

  async update(actor: Actor, { id, version, ...next }: UpdateContributionInput): Promise<{ id: string }> {
    authorise(actor, 'partnership.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Contribution, 'contribution', id, version);
      check({ ...row, ...next });
      await tx.update(Contribution, row, next, { action: 'contribution.update', objectType: 'Contribution' });
      return { id };
    });
  }
}

function check({
  kind,
  unit,
  pledged,
  delivered,
  startsOn,
  endsOn,
}: Pick<Contribution, 'kind' | 'unit' | 'pledged' | 'delivered' | 'startsOn'> & { endsOn?: string | null }): void {
  checkUnit(kind, unit, 'input.unit');
  checkPeriod(startsOn, endsOn, 'input.endsOn');
  if (pledged + delivered === 0) throw badField('input.pledged', 'amount', 'says that nothing is brought');
}
