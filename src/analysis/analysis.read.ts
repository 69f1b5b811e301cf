import type { Compiler } from '../graphql/read/compile.js';
import { columns, defineRead, many, type ReadField, type ReadType, value } from '../graphql/read/read-type.js';
import type { Selection } from '../graphql/read/selection.js';
import type { Statement } from '../database/statement.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { FINDINGS, listed, reads } from './findings.read.js';

/** All the rows of a finding that belong to a part of the answer, in their order. */
const all = (key: keyof typeof FINDINGS, part: string = key): ReadField =>
  many(
    () => reads[key],
    (_row, child) => `${child}.part = '${part}'`,
    (child) => `${child}.place`,
  );

/** Stakeholders that a column of the answer lists. */
const people = (column: string) => listed(() => stakeholderRead, column);

const ANALYSIS = {
  as_of: 'date',
  node_count: 'int',
  tie_count: 'int',
  density: 'float',
  component_count: 'int',
  largest_share: 'float',
  largest_share_with_staff: 'float',
  met_share: 'float',
  cross_area_share: 'float',
  cross_area_expected: 'float',
  modularity: 'float',
  path_sources: 'int',
  betweenness_error: 'float',
  isolated: 'uuid[]',
  dormant: 'uuid[]',
};
export const networkAnalysisRead = defineRead({
  name: 'NetworkAnalysis',
  table: 'answer',
  fields: {
    ...columns(
      'asOf',
      'nodeCount',
      'tieCount',
      'density',
      'componentCount',
      'largestShare',
      'largestShareWithStaff',
      'metShare',
    ),
    ...columns('crossAreaShare', 'crossAreaExpected', 'modularity', 'pathSources', 'betweennessError'),
    measures: all('measures'),
    communities: all('communities'),
    brokers: all('brokers'),
    singlePoints: all('singlePoints'),
    bridges: all('bridges'),
    holes: all('holes'),
    introductions: all('introductions'),
    staff: all('staff'),
    isolated: people('isolated'),
    dormant: people('dormant'),
  },
});

const CHANGE = {
  from: 'date',
  to: 'date',
  new_tie_count: 'int',
  gone_tie_count: 'int',
  joined: 'uuid[]',
  left: 'uuid[]',
};
export const networkChangeRead = defineRead({
  name: 'NetworkChange',
  table: 'answer',
  fields: {
    ...columns('newTieCount', 'goneTieCount'),
    from: value((row) => `${row}."from"`),
    to: value((row) => `${row}."to"`),
    joined: people('joined'),
    left: people('"left"'),
    strengthened: all('tieChanges', 'strengthened'),
    weakened: all('tieChanges', 'weakened'),
  },
});

export const introductionStepRead = reads.steps;

export const missingPartnersRead = defineRead({
  name: 'MissingPartners',
  table: 'answer',
  fields: { partners: all('partners'), coverage: all('coverage') },
});

/** Rows of findings by their part of the answer; the keys of a row are the columns of its table. */
export type Findings = Partial<Record<keyof typeof FINDINGS, Record<string, object[]>>>;

const ANSWERS = new Map<ReadType, Record<string, string>>([
  [networkAnalysisRead, ANALYSIS],
  [networkChangeRead, CHANGE],
  [missingPartnersRead, { nothing: 'int' }],
]);

/** The statement that answers with what was found: one row, or where the type is a finding itself all rows of its part. */
export function findingsStatement(
  compiler: Compiler,
  statement: Statement,
  selection: Selection,
  type: ReadType,
  answer: object,
  findings: Findings,
): string {
  const tables = Object.entries(findings).map(([key, parts]) => {
    const { table, columns: of } = FINDINGS[key as keyof typeof FINDINGS];
    const rows = Object.entries(parts).flatMap(([part, list]) => list.map((row, place) => ({ ...row, part, place })));
    return `${table} AS MATERIALIZED (SELECT * FROM json_to_recordset(${statement.param(JSON.stringify(rows), 'json')})
      AS r(${columnList(of)}, part text, place int))`;
  });
  const own = ANSWERS.get(type);
  if (own)
    tables.push(
      `answer AS MATERIALIZED (SELECT * FROM json_to_record(${statement.param(JSON.stringify(answer), 'json')}) AS r(${columnList(own)}))`,
    );
  const rows = compiler.rows(
    type,
    selection,
    () => ['true'],
    (row) => (own ? '' : ` ORDER BY ${row}.place`),
  );
  const data = own ? 'row_to_json(r)' : `coalesce(json_agg(row_to_json(r)), '[]')`;
  return `WITH ${tables.join(',\n')}\nSELECT ${data} AS data FROM (${rows}) r`;
}

const columnList = (of: Record<string, string>) =>
  Object.entries(of)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ');
