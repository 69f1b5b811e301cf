import { userRead } from '../access/user.type.js';
import type { Compiler } from '../graphql/read/compile.js';
import {
  columns,
  defineRead,
  many,
  type ReadField,
  type ReadType,
  reference,
  value,
} from '../graphql/read/read-type.js';
import type { Selection } from '../graphql/read/selection.js';
import type { Statement } from '../graphql/read/statement.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { areaRead, focusAreaRead } from '../stakeholders/vocabulary.type.js';

/*
 * What was found by arithmetic is handed to the database as tables of the statement that answers, so that stakeholders in it
 * are read like any others: by the selection, under the actor's rules, with their lines in the journal.
 */

/** The rows that an array of ids in a column names, in its order. */
const listed = (type: () => ReadType, column: string) =>
  many(
    type,
    (row, child) => `${child}.id = ANY (${row}.${column})`,
    (child) => `${child}.listed_at, ${child}.id`,
    {
      from: (row, child) =>
        `(SELECT r.*, array_position(${row}.${column}, r.id) AS listed_at FROM ${type().table} r WHERE r.id = ANY (${row}.${column})) ${child}`,
    },
  );

const stakeholder = (column: string) => reference(() => stakeholderRead, column);

/** A sort of finding: its GraphQL type, its table in the statement, the columns of that with their types, its fields. */
interface Finding {
  name: string;
  table: string;
  columns: Record<string, string>;
  fields: Record<string, ReadField>;
}

const FINDINGS = {
  measures: {
    name: 'NetworkMeasures',
    table: 'found_measures',
    columns: {
      id: 'uuid',
      degree: 'int',
      strength: 'float',
      betweenness: 'float',
      closeness: 'float',
      page_rank: 'float',
      constraint_: 'float',
      effective_size: 'float',
      core: 'int',
      community: 'int',
      component: 'int',
    },
    fields: {
      stakeholder: stakeholder('id'),
      ...columns('degree', 'strength', 'betweenness', 'closeness', 'pageRank', 'effectiveSize'),
      ...columns('core', 'community', 'component'),
      constraint: value((row) => `${row}.constraint_`),
    },
  },
  communities: {
    name: 'NetworkCommunity',
    table: 'found_community',
    columns: { number: 'int', around: 'text', size: 'int', members: 'uuid[]' },
    fields: { ...columns('number', 'around', 'size'), members: listed(() => stakeholderRead, 'members') },
  },
  brokers: {
    name: 'NetworkBroker',
    table: 'found_broker',
    columns: { id: 'uuid', betweenness: 'float', community_count: 'int', reason: 'text' },
    fields: { ...columns('betweenness', 'communityCount', 'reason'), stakeholder: stakeholder('id') },
  },
  singlePoints: {
    name: 'SinglePointOfFailure',
    table: 'found_single_point',
    columns: { id: 'uuid', separated_count: 'int', part_count: 'int', separated: 'uuid[]', reason: 'text' },
    fields: {
      ...columns('separatedCount', 'partCount', 'reason'),
      stakeholder: stakeholder('id'),
      separated: listed(() => stakeholderRead, 'separated'),
    },
  },
  bridges: {
    name: 'BridgeTie',
    table: 'found_bridge',
    columns: { a: 'uuid', b: 'uuid', separated_count: 'int', reason: 'text' },
    fields: { ...columns('separatedCount', 'reason'), from: stakeholder('a'), to: stakeholder('b') },
  },
  holes: {
    name: 'StructuralHole',
    table: 'found_hole',
    columns: {
      community_a: 'int',
      community_b: 'int',
      tie_count: 'int',
      expected: 'float',
      brokers: 'uuid[]',
      reason: 'text',
    },
    fields: {
      ...columns('communityA', 'communityB', 'tieCount', 'expected', 'reason'),
      brokers: listed(() => stakeholderRead, 'brokers'),
    },
  },
  introductions: {
    name: 'IntroductionSuggestion',
    table: 'found_introduction',
    columns: {
      a: 'uuid',
      b: 'uuid',
      introducer: 'uuid',
      common_count: 'int',
      focus_areas: 'uuid[]',
      areas: 'uuid[]',
      reason: 'text',
    },
    fields: {
      ...columns('commonCount', 'reason'),
      a: stakeholder('a'),
      b: stakeholder('b'),
      introducer: stakeholder('introducer'),
      focusAreas: listed(() => focusAreaRead, 'focus_areas'),
      areas: listed(() => areaRead, 'areas'),
    },
  },
  staff: {
    name: 'StaffDependence',
    table: 'found_staff',
    columns: {
      id: 'uuid',
      share: 'float',
      met_count: 'int',
      alone_count: 'int',
      held_count: 'int',
      largest_share_without: 'float',
      reason: 'text',
    },
    fields: {
      ...columns('share', 'metCount', 'aloneCount', 'heldCount', 'largestShareWithout', 'reason'),
      colleague: reference(() => userRead, 'id'),
    },
  },
  tieChanges: {
    name: 'TieChange',
    table: 'found_tie_change',
    columns: { a: 'uuid', b: 'uuid', before: 'float', after: 'float' },
    fields: { ...columns('before', 'after'), a: stakeholder('a'), b: stakeholder('b') },
  },
  steps: {
    name: 'IntroductionStep',
    table: 'found_step',
    columns: { id: 'uuid', kinds: 'text[]', colleague: 'uuid' },
    fields: {
      ...columns('kinds'),
      stakeholder: stakeholder('id'),
      colleague: reference(() => userRead, 'colleague'),
    },
  },
  partners: {
    name: 'MissingPartner',
    table: 'found_partner',
    columns: { id: 'uuid', focus_areas: 'uuid[]', areas: 'uuid[]', tied_count: 'int', reason: 'text' },
    fields: {
      ...columns('tiedCount', 'reason'),
      stakeholder: stakeholder('id'),
      focusAreas: listed(() => focusAreaRead, 'focus_areas'),
      areas: listed(() => areaRead, 'areas'),
    },
  },
  coverage: {
    name: 'CoverageCell',
    table: 'found_coverage',
    columns: { focus_area: 'uuid', area: 'uuid', participant_count: 'int', active_count: 'int' },
    fields: {
      ...columns('participantCount', 'activeCount'),
      focusArea: reference(() => focusAreaRead, 'focus_area'),
      area: reference(() => areaRead, 'area'),
    },
  },
} satisfies Record<string, Finding>;

const reads = Object.fromEntries(
  Object.entries(FINDINGS).map(([key, { name, table, fields }]) => [key, defineRead({ name, table, fields })]),
) as Record<keyof typeof FINDINGS, ReadType>;

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
