import { rowOf } from '../records/table.js';
import { columns, declared, defineRead, type PageSource, reference, value } from '../graphql/read/read-type.js';
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
export const contributionsOf: PageSource = {
  name: 'contributions',
  type: () => contributionRead,
  where: (row, _statement, _args, parent) => [`${row}.partnership_id = ${parent}.id`],
  order: (row) => ({
    name: 'NEWEST',
    descending: true,
    keys: [
      { sql: `${row}.starts_on`, type: 'date' },
      { sql: `${row}.id`, type: 'uuid' },
    ],
  }),
};

const SUMS = 'sum(c.pledged) AS pledged, sum(c.delivered) AS delivered, count(*)::int AS count';

/** What each party brings to each partnership, a row for each kind and unit. */
export const contributionSumRead = defineRead({
  name: 'ContributionSum',
  table: `(SELECT c.partnership_id, c.contributor_id, c.kind, c.unit, ${SUMS} FROM contribution c GROUP BY 1, 2, 3, 4)`,
  fields: columns('kind', 'unit', 'pledged', 'delivered', 'count'),
});

export const contributionTotalRead = defineRead({
  name: 'ContributionTotal',
  table: 'contribution_total',
  fields: {
    ...columns('kind', 'unit', 'pledged', 'delivered', 'count'),
    periodStart: value((row) => `${row}.period_start`),
    contributor: reference(() => stakeholderRead, 'contributor_id'),
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
  const where = [visible(rowOf(Contribution, 'c'), statement)];
  if (partnershipId) where.push(`c.partnership_id = ${statement.param(partnershipId, 'uuid')}`);
  if (contributorId) where.push(`c.contributor_id = ${statement.param(contributorId, 'uuid')}`);
  if (from) where.push(`c.starts_on >= ${statement.param(from, 'date')}`);
  if (until) where.push(`c.starts_on <= ${statement.param(until, 'date')}`);
  const keys = [
    `${byPartnership ? 'c.partnership_id' : 'NULL::uuid'} AS partnership_id`,
    `${byContributor ? 'c.contributor_id' : 'NULL::uuid'} AS contributor_id`,
    `${byPeriod ? `date_trunc('${byPeriod}', c.starts_on::timestamp)::date` : 'NULL::date'} AS period_start`,
  ];
  const rows = compiler.rows(
    contributionTotalRead,
    selection,
    () => ['true'],
    (row) =>
      ` ORDER BY ${row}.period_start DESC NULLS LAST, ${row}.partnership_id, ${row}.contributor_id, ${row}.kind, ${row}.unit
        LIMIT ${statement.param(question.limit, 'int')}`,
  );
  return `WITH contribution_total AS (
      SELECT ${keys.join(', ')}, c.kind, c.unit, ${SUMS} FROM contribution c WHERE ${where.join(' AND ')} GROUP BY 1, 2, 3, 4, 5)
    SELECT coalesce(json_agg(row_to_json(r)), '[]') AS data FROM (${rows}) r`;
}
