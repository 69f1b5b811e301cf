import { rowOf } from '../records/table.js';
import { may } from '../access/policy.js';
import { both } from '../access/sight.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { Assessment } from './assessment.entity.js';
import type { Compiler } from '../graphql/read/compile.js';
import { columns, declared, defineRead, extendRead, many, one, reference, value } from '../graphql/read/read-type.js';
import type { Selection } from '../graphql/read/selection.js';
import type { Statement } from '../database/statement.js';
import { userRead } from '../identity/user.type.js';
import { stockholmDate } from '../kernel/time.js';
import type { StakeholderFilter } from '../stakeholders/stakeholder.inputs.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { stakeholderConditions } from '../stakeholders/stakeholder.list.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';

const CELL_SIZE = 100;

/** The quadrant of a pair of columns, in SQL. */
const quadrant = (row: string): string =>
  `CASE WHEN ${row}.influence >= 4 AND ${row}.interest >= 4 THEN 'MANAGE_CLOSELY'
    WHEN ${row}.influence >= 4 THEN 'KEEP_SATISFIED' WHEN ${row}.interest >= 4 THEN 'KEEP_INFORMED' ELSE 'MONITOR' END`;

const visible = both((_row, { actor }) => String(may(actor, 'assessment.read')), throughStakeholder('stakeholderId'));

export const assessmentRead = defineRead({
  name: 'Assessment',
  record: Assessment,
  visible,
  fields: {
    ...declared(Assessment),
    quadrant: value(quadrant),
    stakeholder: reference(() => stakeholderRead, 'stakeholder_id'),
    assessedBy: reference(() => userRead, 'assessed_by_id'),
  },
});

const newestFirst = (child: string) => `${child}.assessed_on DESC, ${child}.id DESC`;

export const cellRead = defineRead({
  name: 'InfluenceInterestCell',
  table: 'matrix_cell',
  fields: {
    ...columns('influence', 'interest', 'count'),
    quadrant: value(quadrant),
    assessments: many(
      () => assessmentRead,
      (row, child) => `${child}.influence = ${row}.influence AND ${child}.interest = ${row}.interest`,
      newestFirst,
      { limit: CELL_SIZE, from: (_row, child) => `newest_assessment ${child}` },
    ),
  },
});

/** One statement for the matrix: the newest assessment of each stakeholder by a day, counted by influence and interest. */
export function matrixStatement(
  compiler: Compiler,
  statement: Statement,
  selection: Selection,
  { filter, asOf }: { filter?: StakeholderFilter | null; asOf?: string | null },
): string {
  const where = [
    `a.assessed_on <= ${statement.param(asOf ?? stockholmDate(), 'date')}`,
    visible(rowOf(Assessment, 'a'), statement),
    ...stakeholderConditions(rowOf(Stakeholder, 's'), statement, filter ?? {}),
  ];
  const rows = compiler.rows(
    cellRead,
    selection,
    () => ['true'],
    (row) => ` ORDER BY ${row}.influence DESC, ${row}.interest DESC`,
  );
  return `WITH newest_assessment AS MATERIALIZED (
      SELECT DISTINCT ON (a.stakeholder_id) a.* FROM assessment a JOIN stakeholder s ON s.id = a.stakeholder_id
       WHERE ${where.join(' AND ')} ORDER BY a.stakeholder_id, ${newestFirst('a')}),
    matrix_cell AS (SELECT influence, interest, count(*)::int AS count FROM newest_assessment GROUP BY 1, 2)
    SELECT coalesce(json_agg(row_to_json(r)), '[]') AS data FROM (${rows}) r`;
}

extendRead(stakeholderRead, {
  assessment: one(
    () => assessmentRead,
    (row, child) =>
      `${child}.id = (SELECT n.id FROM assessment n WHERE n.stakeholder_id = ${row}.id ORDER BY ${newestFirst('n')} LIMIT 1)`,
  ),
  assessments: many(
    () => assessmentRead,
    (row, child) => `${child}.stakeholder_id = ${row}.id`,
    newestFirst,
  ),
});
