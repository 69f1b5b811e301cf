import { may } from '../access/policy.js';
import { both } from '../access/sight.js';
import type { Statement } from '../database/statement.js';
import type { Compiler } from '../graphql/read/compile.js';
import { columns, declared, defineRead, many, type ReadType, reference, value } from '../graphql/read/read-type.js';
import type { Selection } from '../graphql/read/selection.js';
import { userRead } from '../identity/user.read.js';
import { stockholmDate } from '../kernel/time.js';
import { everything, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import type { StakeholderFilter } from '../stakeholders/stakeholder.inputs.js';
import { stakeholderConditions } from '../stakeholders/stakeholder.list.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { Assessment } from './assessment.entity.js';

const CELL_SIZE = 100;

/** The quadrant of an influence and an interest, in SQL. */
const quadrant = (influence: string, interest: string): string =>
  `CASE WHEN ${influence} >= 4 AND ${interest} >= 4 THEN 'MANAGE_CLOSELY'
    WHEN ${influence} >= 4 THEN 'KEEP_SATISFIED' WHEN ${interest} >= 4 THEN 'KEEP_INFORMED' ELSE 'MONITOR' END`;

const visible = both((_row, { actor }) => String(may(actor, 'assessment.read')), throughStakeholder('stakeholderId'));

export const assessmentRead: ReadType<Assessment> = defineRead({
  name: 'Assessment',
  record: Assessment,
  visible,
  fields: {
    ...declared(Assessment),
    quadrant: value((row) => quadrant(row.influence, row.interest)),
    stakeholder: reference(() => stakeholderRead, 'stakeholderId'),
    assessedBy: reference(() => userRead, 'assessedById'),
  },
});

export const newestFirst = (child: Row<Assessment>) => `${child.assessedOn} DESC, ${child.id} DESC`;

export const cellRead = defineRead({
  name: 'InfluenceInterestCell',
  table: 'matrix_cell',
  fields: {
    ...columns('influence', 'interest', 'count'),
    quadrant: value((row) => quadrant(`${row}.influence`, `${row}.interest`)),
    assessments: many(
      () => assessmentRead,
      (row, child) => `${child.influence} = ${row}.influence AND ${child.interest} = ${row}.interest`,
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
  const whose = everything(Stakeholder, statement, 'assessments are seen as their stakeholders are');
  const assessment = seen(assessmentRead, statement);
  const where = [
    `${assessment.assessedOn} <= ${statement.param(asOf ?? stockholmDate(), 'date')}`,
    ...stakeholderConditions(whose, statement, filter ?? {}),
  ];
  const cells = compiler.list(cellRead, selection, {
    tail: (row) => ` ORDER BY ${row}.influence DESC, ${row}.interest DESC`,
  });
  return `WITH newest_assessment AS MATERIALIZED (
      SELECT DISTINCT ON (${assessment.stakeholderId}) ${assessment}.* FROM ${assessment.from}
        JOIN ${whose.from} ON ${whose.id} = ${assessment.stakeholderId}
       WHERE ${where.join(' AND ')} ORDER BY ${assessment.stakeholderId}, ${newestFirst(assessment)}),
    matrix_cell AS (SELECT influence, interest, count(*)::int AS count FROM newest_assessment GROUP BY 1, 2)
    SELECT ${cells} AS data`;
}
