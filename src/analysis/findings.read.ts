import {
  columns,
  defineRead,
  many,
  type ReadField,
  type ReadType,
  reference,
  value,
} from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.type.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.type.js';

/*
 * What was found by arithmetic is handed to the database as tables of the statement that answers, so that stakeholders in it
 * are read like any others: by the selection, under the actor's rules, with their lines in the journal.
 */

/** The rows that an array of ids in a column names, in its order. */
export const listed = (type: () => ReadType, column: string) =>
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

export const FINDINGS = {
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

/** How each sort of finding is read. */
export const reads = Object.fromEntries(
  Object.entries(FINDINGS).map(([key, { name, table, fields }]) => [key, defineRead({ name, table, fields })]),
) as Record<keyof typeof FINDINGS, ReadType>;
