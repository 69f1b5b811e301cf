import type { Statement } from '../database/statement.js';
import { eligible } from './eligible.sql.js';
import { type At, atMoment, momentOf, weightOf, within } from './moment.sql.js';
import type { NetworkQuestion } from './question.js';
import { allBetween, notHidden, tiesOn } from './ties.sql.js';

/** SELECT of a whole network as one JSON value, limited to what the statement's actor may see before anything is counted. */
export function wholeNetworkStatement(statement: Statement, question: NetworkQuestion): string {
  const at = atMoment(statement, question);
  return `WITH ${[
    momentOf(statement, question),
    `member AS MATERIALIZED (${eligible(statement, question)})`,
    nodes(at),
    `area_place AS MATERIALIZED (SELECT id, row_number() OVER (ORDER BY name, id)::int - 1 AS place FROM area)`,
    `focus_place AS MATERIALIZED (SELECT id, row_number() OVER (ORDER BY name, id)::int - 1 AS place FROM focus_area)`,
    `tie AS MATERIALIZED (${allBetween(tiesOn(at, statement, question.ties ?? undefined), 'member')})`,
    meetings(at, statement),
    `colleague AS MATERIALIZED (SELECT u.id, row_number() OVER (ORDER BY u.name, u.id)::int - 1 AS place FROM app_user u WHERE u.id IN (SELECT user_id FROM met))`,
  ].join(',\n')}\nSELECT (${LOADED}) AS data`;
}

/** Members in the order of their ids, each with its place in it. */
const nodes = (at: At): string =>
  `node AS MATERIALIZED (SELECT s.id, s.name, s.kind, s.protected_identity <> 'NONE' AS hidden, row_number() OVER (ORDER BY s.id)::int - 1 AS place,
      (SELECT max(e.starts_at) FROM timeline_entry e WHERE e.stakeholder_id = s.id AND e.status = 'HELD' AND ${within('e.starts_at', { ...at, since: undefined })}) AS last_held
    FROM stakeholder s WHERE s.id IN (SELECT id FROM member))`;

/** How much each colleague met each member. */
const meetings = (at: At, statement: Statement): string =>
  `met AS MATERIALIZED (SELECT st.user_id, e.stakeholder_id, ${weightOf('e.starts_at', at)} AS weight, count(*)::int AS count
    FROM timeline_entry e JOIN interaction_staff st ON st.interaction_id = e.interaction_id
   WHERE e.status = 'HELD' AND ${within('e.starts_at', at)} AND ${notHidden(statement, 'e')} AND e.stakeholder_id IN (SELECT id FROM member) GROUP BY 1, 2)`;

/** A column of a table as a list. */
const list = (value: string, order: string): string => `coalesce(json_agg(${value} ORDER BY ${order}), '[]')`;

/** Columns of a table as lists in the same order. */
const lists = (values: Record<string, string>, order: string): string =>
  Object.entries(values)
    .map(([name, value]) => `'${name}', ${list(value, order)}`)
    .join(', ');

const seconds = (sql: string): string => `extract(epoch FROM ${sql})::float`;

/** The places of what a node is linked to. */
const places = (table: string, link: string, column: string): string =>
  `(SELECT ${list('p.place', 'p.place')} FROM ${link} l JOIN ${table} p ON p.id = l.${column} WHERE l.stakeholder_id = n.id)`;

const NODES = lists(
  {
    ids: 'n.id',
    names: 'n.name',
    kinds: 'n.kind',
    hidden: 'n.hidden',
    lastHeld: seconds('n.last_held'),
    areas: places('area_place', 'stakeholder_area', 'area_id'),
    focusAreas: places('focus_place', 'stakeholder_focus_area', 'focus_area_id'),
  },
  'n.place',
);

const TIES = lists(
  {
    a: 'x.place',
    b: 'y.place',
    kind: 't.kind',
    weight: 't.weight',
    first: seconds('t.first_at'),
    last: seconds('t.last_at'),
  },
  't.a, t.b, t.kind',
);

const STAFF = lists({ user: 'c.place', node: 'n.place', weight: 'm.weight', count: 'm.count' }, 'c.place, n.place');

/** A `WholeNetwork` out of the tables. */
const LOADED = `SELECT json_build_object(${NODES},
    'areaIds', (SELECT ${list('p.id', 'p.place')} FROM area_place p),
    'focusAreaIds', (SELECT ${list('p.id', 'p.place')} FROM focus_place p),
    'ties', (SELECT json_build_object(${TIES}) FROM tie t JOIN node x ON x.id = t.a JOIN node y ON y.id = t.b),
    'staff', (SELECT json_build_object('ids', (SELECT ${list('c.id', 'c.place')} FROM colleague c), ${STAFF})
      FROM met m JOIN node n ON n.id = m.stakeholder_id JOIN colleague c ON c.id = m.user_id)) FROM node n`;
