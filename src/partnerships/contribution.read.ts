import { seen, type Source } from '../records/source.js';
import type { Row } from '../records/table.js';
import {
  columns,
  declared,
  defineRead,
  many,
  type ManyField,
  type PageSource,
  reference,
  value,
} from '../graphql/read/read-type.js';
import type { Compiler } from '../graphql/read/compile.js';
import type { Selection } from '../graphql/read/selection.js';
import type { Statement } from '../database/statement.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { both } from '../access/sight.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { throughPartnership } from './partnership.sight.js';
import { Contribution } from './contribution.entity.js';
import type { SumPeriod } from './partnership.enums.js';

const visible = both(throughPartnership, throughStakeholder('contributorId'));

export const contributionRead = defineRead({
  name: 'Contribution',
  record: Contribution,
  visible,
  fields: {
    ...declared(Contribution),
    contributor: reference(() => stakeholderRead, 'contributorId'),
  },
});

/** The contributions to a partnership, the newest period first. */
export const contributionsOf: PageSource<Contribution> = {
  name: 'contributions',
  type: () => contributionRead,
  where: (row, _statement, _args, parent) => [`${row.partnershipId} = ${parent}.id`],
  order: (row) => ({
    name: 'NEWEST',
    descending: true,
    keys: [
      { sql: row.startsOn, type: 'date' },
      { sql: row.id, type: 'uuid' },
    ],
  }),
};

const sums = (row: Row<Contribution>): string =>
  `${row.kind}, ${row.unit}, sum(${row.pledged}) AS pledged, sum(${row.delivered}) AS delivered, count(*)::int AS count`;

/** Contributions added up. `contributionSums` says which, and names the rows. */
export const contributionSumRead = defineRead({
  name: 'ContributionSum',
  table: 'contribution_sum',
  fields: columns('kind', 'unit', 'pledged', 'delivered', 'count'),
});

/** The contributions that belong to a row, added up: one line for each kind and unit. */
export const contributionSums = <T extends object>(
  source: (statement: Statement) => Source<Contribution>,
  which: (row: Row<T>, contribution: Row<Contribution>) => string,
): ManyField<T> =>
  many(
    () => contributionSumRead,
    () => 'true',
    (child) => `${child}.kind, ${child}.unit`,
    {
      from: (row, child, statement) => {
        const contribution = source(statement);
        return `(SELECT ${sums(contribution)} FROM ${contribution.from}
          WHERE ${which(row, contribution)} GROUP BY 1, 2) ${child}`;
      },
    },
  );

export const contributionTotalRead = defineRead({
  name: 'ContributionTotal',
  table: 'contribution_total',
  fields: {
    ...columns('kind', 'unit', 'pledged', 'delivered', 'count'),
    periodStart: value((row) => `${row}.period_start`),
    contributor: reference(() => stakeholderRead, 'contributorId'),
  },
});

/** What to add up, and by what. */
export interface SumQuestion {
  partnershipId?: string | null;
  contributorId?: string | null;
  from?: string | null;
  until?: string | null;
  byPartnership: boolean;
  byContributor: boolean;
  byPeriod?: SumPeriod | null;
  limit: number;
}

/** One statement that adds contributions up, for each kind and unit apart. What the actor may not see is not in it. */
export function sumStatement(
  compiler: Compiler,
  statement: Statement,
  selection: Selection,
  question: SumQuestion,
): string {
  const { partnershipId, contributorId, from, until, byPartnership, byContributor, byPeriod } = question;
  const contribution = seen(contributionRead, statement);
  const where = ['true'];
  if (partnershipId) where.push(`${contribution.partnershipId} = ${statement.param(partnershipId, 'uuid')}`);
  if (contributorId) where.push(`${contribution.contributorId} = ${statement.param(contributorId, 'uuid')}`);
  if (from) where.push(`${contribution.startsOn} >= ${statement.param(from, 'date')}`);
  if (until) where.push(`${contribution.startsOn} <= ${statement.param(until, 'date')}`);
  const keys = [
    `${byPartnership ? contribution.partnershipId : 'NULL::uuid'} AS partnership_id`,
    `${byContributor ? contribution.contributorId : 'NULL::uuid'} AS contributor_id`,
    `${byPeriod ? `date_trunc('${byPeriod}', ${contribution.startsOn}::timestamp)::date` : 'NULL::date'} AS period_start`,
  ];
  const totals = compiler.list(contributionTotalRead, selection, {
    tail: (row) =>
      ` ORDER BY ${row}.period_start DESC NULLS LAST, ${row}.partnership_id, ${row}.contributor_id, ${row}.kind, ${row}.unit
        LIMIT ${statement.param(question.limit, 'int')}`,
  });
  return `WITH contribution_total AS (
      SELECT ${keys.join(', ')}, ${sums(contribution)} FROM ${contribution.from}
       WHERE ${where.join(' AND ')} GROUP BY 1, 2, 3, 4, 5)
    SELECT ${totals} AS data`;
}
