import type { Statement } from '../database/statement.js';
import { User } from '../identity/user.entity.js';
import { InteractionStaff } from '../interactions/participant.entity.js';
import { timelineRows } from '../interactions/interaction.sight.js';
import { everything, seen, type Source } from '../records/source.js';
import { StakeholderArea, StakeholderFocusArea, Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.entity.js';
import { eligible } from './eligible.sql.js';
import { amongRows } from './dated-tie.sql.js';
import { type At, atMoment, momentOf, weightOf, within } from './moment.sql.js';
import type { NetworkQuestion } from './question.js';
import { allBetween, readable, tiesOn } from './ties.sql.js';

/** SELECT of a whole network as one JSON value, limited to what the statement's actor may see before anything is counted. */
export function wholeNetworkStatement(statement: Statement, question: NetworkQuestion): string {
  const at = atMoment(statement, question);
  return `WITH ${[
    momentOf(statement, question),
    `member AS MATERIALIZED (${eligible(statement, question)})`,
    nodes(at, statement),
    placesOf('area_place', everything(Area, statement, 'areas are for everybody to see')),
    placesOf('focus_place', everything(FocusArea, statement, 'focus areas are for everybody to see')),
    `tie AS MATERIALIZED (${allBetween(tiesOn(at, statement, question.ties ?? undefined), amongRows('member'))})`,
    meetings(at, statement),
    colleagues(statement),
  ].join(',\n')}\nSELECT (${loaded(statement)}) AS data`;
}

/** Members in the order of their ids, each with its place in it. */
function nodes(at: At, statement: Statement): string {
  const who = everything(Stakeholder, statement, 'members are seen');
  const entry = seen(timelineRows, statement);
  return `node AS MATERIALIZED (SELECT ${who.id}, ${who.name}, ${who.kind}, ${who.protectedIdentity} <> 'NONE' AS hidden,
      row_number() OVER (ORDER BY ${who.id})::int - 1 AS place,
      (SELECT max(${entry.startsAt}) FROM ${entry.from} WHERE ${entry.stakeholderId} = ${who.id} AND ${entry.status} = 'HELD'
        AND ${within(entry.startsAt, { ...at, since: undefined })}) AS last_held
    FROM ${who.from} WHERE ${who.id} IN (SELECT id FROM member))`;
}

/** Each row's place in the order of their names. */
const placesOf = (table: string, named: Source<{ id: string; name: string }>): string =>
  `${table} AS MATERIALIZED (SELECT ${named.id}, row_number() OVER (ORDER BY ${named.name}, ${named.id})::int - 1 AS place FROM ${named.from})`;

/** How much each colleague met each member. */
function meetings(at: At, statement: Statement): string {
  const entry = readable(statement);
  const staff = everything(InteractionStaff, statement, 'its interaction is open');
  return `met AS MATERIALIZED (SELECT ${staff.userId}, ${entry.stakeholderId}, ${weightOf(entry.startsAt, at)} AS weight, count(*)::int AS count
    FROM ${entry.from} JOIN ${staff.from} ON ${staff.interactionId} = ${entry.interactionId}
   WHERE ${entry.status} = 'HELD' AND ${within(entry.startsAt, at)} AND ${entry.open}
     AND ${entry.stakeholderId} IN (SELECT id FROM member) GROUP BY 1, 2)`;
}

function colleagues(statement: Statement): string {
  const colleague = everything(User, statement, 'colleagues are for everybody to see');
  return `colleague AS MATERIALIZED (SELECT ${colleague.id}, row_number() OVER (ORDER BY ${colleague.name}, ${colleague.id})::int - 1 AS place
    FROM ${colleague.from} WHERE ${colleague.id} IN (SELECT user_id FROM met))`;
}

/** A column of a table as a list. */
const list = (value: string, order: string): string => `coalesce(json_agg(${value} ORDER BY ${order}), '[]')`;

/** Columns of a table as lists in the same order. */
const lists = (values: Record<string, string>, order: string): string =>
  Object.entries(values)
    .map(([name, value]) => `'${name}', ${list(value, order)}`)
    .join(', ');

const seconds = (sql: string): string => `extract(epoch FROM ${sql})::float`;

/** The places of what a node is linked to. */
const places = (table: string, link: Source<{ stakeholderId: string }>, column: string): string =>
  `(SELECT ${list('p.place', 'p.place')} FROM ${link.from} JOIN ${table} p ON p.id = ${column} WHERE ${link.stakeholderId} = n.id)`;

function nodeLists(statement: Statement): string {
  const area = everything(StakeholderArea, statement, 'nodes are seen');
  const focusArea = everything(StakeholderFocusArea, statement, 'nodes are seen');
  return lists(
    {
      ids: 'n.id',
      names: 'n.name',
      kinds: 'n.kind',
      hidden: 'n.hidden',
      lastHeld: seconds('n.last_held'),
      areas: places('area_place', area, area.areaId),
      focusAreas: places('focus_place', focusArea, focusArea.focusAreaId),
    },
    'n.place',
  );
}

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
const loaded = (statement: Statement): string => `SELECT json_build_object(${nodeLists(statement)},
    'areaIds', (SELECT ${list('p.id', 'p.place')} FROM area_place p),
    'focusAreaIds', (SELECT ${list('p.id', 'p.place')} FROM focus_place p),
    'ties', (SELECT json_build_object(${TIES}) FROM tie t JOIN node x ON x.id = t.a JOIN node y ON y.id = t.b),
    'staff', (SELECT json_build_object('ids', (SELECT ${list('c.id', 'c.place')} FROM colleague c), ${STAFF})
      FROM met m JOIN node n ON n.id = m.stakeholder_id JOIN colleague c ON c.id = m.user_id)) FROM node n`;
