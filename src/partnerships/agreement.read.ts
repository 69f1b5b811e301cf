import { nextStates } from '../graphql/read/next-states.js';
import {
  declared,
  defineRead,
  many,
  type PageSource,
  type ReadType,
  reference,
  value,
} from '../graphql/read/read-type.js';
import type { Statement } from '../database/statement.js';
import type { Row } from '../records/table.js';
import { stockholmDate } from '../kernel/time.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { throughPartnership } from './partnership.sight.js';
import { Agreement, AgreementDuty } from './agreement.entity.js';
import type { AgreementFilter } from './agreement.inputs.js';
import { AGREEMENT_TRANSITIONS } from './lifecycle.js';

export const dutyRead = defineRead({
  name: 'AgreementDuty',
  record: AgreementDuty,
  visible: throughStakeholder('partyId'),
  fields: { ...declared(AgreementDuty), party: reference(() => stakeholderRead, 'partyId') },
});

const expired = (row: Row<Agreement>, statement: Statement) =>
  `(${row.state} = 'SIGNED' AND coalesce(${row.validUntil} < ${statement.param(stockholmDate(), 'date')}, false))`;

export const agreementRead: ReadType<Agreement> = defineRead({
  name: 'Agreement',
  record: Agreement,
  visible: throughPartnership,
  fields: {
    ...declared(Agreement),
    nextStates: value(
      (row) => `CASE WHEN ${row.state} <> 'TERMINATED' THEN ${nextStates(AGREEMENT_TRANSITIONS, row.state)}
        WHEN ${row.signedOn} IS NULL THEN ARRAY['DRAFT'] ELSE ARRAY['SIGNED'] END`,
    ),
    expired: value(expired),
    duties: many(
      () => dutyRead,
      (row, child) => `${child.agreementId} = ${row.id}`,
      (child) => child.position,
    ),
  },
});

/** Agreements, the first to expire first. */
export const agreementList: PageSource<Agreement> = {
  name: 'agreements',
  type: () => agreementRead,
  where: (row, statement, args) => {
    const filter = (args.filter ?? {}) as AgreementFilter;
    const where: string[] = ['true'];
    if (filter.statuses) where.push(`${row.state} = ANY (${statement.param(filter.statuses, 'text[]')})`);
    if (filter.expired != null)
      where.push(`${expired(row, statement)} = ${statement.param(filter.expired, 'boolean')}`);
    if (filter.expiresBefore) where.push(`${row.validUntil} < ${statement.param(filter.expiresBefore, 'date')}`);
    if (filter.diaryNumber) where.push(`${row.diaryNumber} = ${statement.param(filter.diaryNumber, 'text')}`);
    return where;
  },
  order: (row) => ({
    name: 'EXPIRING',
    descending: false,
    keys: [
      { sql: `coalesce(${row.validUntil}, 'infinity'::date)`, type: 'date' },
      { sql: row.id, type: 'uuid' },
    ],
  }),
};
