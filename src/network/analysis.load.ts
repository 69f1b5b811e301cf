import type { Statement } from '../database/statement.js';
import { ZONE } from '../kernel/time.js';
import { eligible } from './network.statement.js';
import { type At, notHidden, tiesOn, weightOf, within } from './network.ties.js';
import type { TieKind } from './network.type.js';

/** Which network is analysed: as of a day, and what of it. */
export interface NetworkQuestion {
  asOf: string;
  since: string | null;
  halfLifeDays: number | null;
  ties: TieKind[] | null;
  kinds: string[] | null;
  areaId: string | null;
  focusAreaId: string | null;
  initiativeId: string | null;
}

/** A network as it comes from the database: nodes in the order of their ids, ties and meetings by the places of their ends. */
export interface LoadedNetwork {
  ids: string[];
  names: string[];
  kinds: string[];
  /** Whether the identity is protected: whoever is shown it leaves a line in the journal. */
  hidden: boolean[];
  /** Seconds since 1970 of the last held interaction; null where there was none. */
  lastHeld: (number | null)[];
  /** The areas and focus areas of each node, by their places in the lists. */
  areas: number[][];
  focusAreas: number[][];
  areaIds: string[];
  focusAreaIds: string[];
  ties: {
    a: number[];
    b: number[];
    kind: TieKind[];
    weight: number[];
    first: (number | null)[];
    last: (number | null)[];
  };
  /** Held interactions of colleagues with nodes. */
  staff: { ids: string[]; user: number[]; node: number[]; weight: number[]; count: number[] };
}

const seconds = (sql: string) => `extract(epoch FROM ${sql})::float`;

/** SELECT of a network as one JSON value, limited to what the statement's actor may see before anything is counted. */
export function loadStatement(statement: Statement, question: NetworkQuestion): string {
  const day = statement.param(question.asOf, 'date');
  const at: At = {
    day: '(SELECT day FROM moment)',
    until: '(SELECT until FROM moment)',
    ...(question.since && {
      since: `(${statement.param(question.since, 'date')}::timestamp AT TIME ZONE '${ZONE}')`,
    }),
    ...(question.halfLifeDays && { halfLifeDays: statement.param(question.halfLifeDays, 'float') }),
  };
  const ties = tiesOn(at, statement, question.ties ?? undefined).map((tie) => tie.between('member'));
  const none = `SELECT NULL::uuid AS a, NULL::uuid AS b, NULL::text AS kind, 0::float AS weight, NULL::timestamptz AS first_at, NULL::timestamptz AS last_at WHERE false`;
  const list = (value: string, order: string) => `coalesce(json_agg(${value} ORDER BY ${order}), '[]')`;
  const places = (table: string, link: string, column: string) =>
    `(SELECT coalesce(json_agg(p.place ORDER BY p.place), '[]') FROM ${link} l JOIN ${table} p ON p.id = l.${column} WHERE l.stakeholder_id = n.id)`;
  return `WITH moment AS (SELECT ${day} AS day, ((${day} + 1)::timestamp AT TIME ZONE '${ZONE}') AS until),
    member AS MATERIALIZED (${eligible(statement, question)}),
    node AS MATERIALIZED (SELECT s.id, s.name, s.kind, s.protected_identity <> 'NONE' AS hidden, row_number() OVER (ORDER BY s.id)::int - 1 AS place,
        (SELECT max(e.starts_at) FROM timeline_entry e WHERE e.stakeholder_id = s.id AND e.status = 'HELD' AND ${within('e.starts_at', { ...at, since: undefined })}) AS last_held
      FROM stakeholder s WHERE s.id IN (SELECT id FROM member)),
    area_place AS MATERIALIZED (SELECT id, row_number() OVER (ORDER BY name, id)::int - 1 AS place FROM area),
    focus_place AS MATERIALIZED (SELECT id, row_number() OVER (ORDER BY name, id)::int - 1 AS place FROM focus_area),
    tie AS MATERIALIZED (${ties.join(' UNION ALL ') || none}),
    met AS MATERIALIZED (SELECT st.user_id, e.stakeholder_id, ${weightOf('e.starts_at', at)} AS weight, count(*)::int AS count
      FROM timeline_entry e JOIN interaction_staff st ON st.interaction_id = e.interaction_id
     WHERE e.status = 'HELD' AND ${within('e.starts_at', at)} AND ${notHidden(statement, 'e')} AND e.stakeholder_id IN (SELECT id FROM member) GROUP BY 1, 2),
    colleague AS MATERIALIZED (SELECT u.id, row_number() OVER (ORDER BY u.name, u.id)::int - 1 AS place FROM app_user u WHERE u.id IN (SELECT user_id FROM met))
  SELECT (SELECT json_build_object('ids', ${list('n.id', 'n.place')}, 'names', ${list('n.name', 'n.place')}, 'kinds', ${list('n.kind', 'n.place')},
        'hidden', ${list('n.hidden', 'n.place')}, 'lastHeld', ${list(seconds('n.last_held'), 'n.place')},
        'areas', ${list(places('area_place', 'stakeholder_area', 'area_id'), 'n.place')},
        'focusAreas', ${list(places('focus_place', 'stakeholder_focus_area', 'focus_area_id'), 'n.place')},
        'areaIds', (SELECT ${list('p.id', 'p.place')} FROM area_place p),
        'focusAreaIds', (SELECT ${list('p.id', 'p.place')} FROM focus_place p),
        'ties', (SELECT json_build_object('a', ${list('x.place', 't.a, t.b, t.kind')}, 'b', ${list('y.place', 't.a, t.b, t.kind')},
            'kind', ${list('t.kind', 't.a, t.b, t.kind')}, 'weight', ${list('t.weight', 't.a, t.b, t.kind')},
            'first', ${list(seconds('t.first_at'), 't.a, t.b, t.kind')}, 'last', ${list(seconds('t.last_at'), 't.a, t.b, t.kind')})
          FROM tie t JOIN node x ON x.id = t.a JOIN node y ON y.id = t.b),
        'staff', (SELECT json_build_object('ids', (SELECT ${list('c.id', 'c.place')} FROM colleague c), 'user', ${list('c.place', 'c.place, n.place')},
            'node', ${list('n.place', 'c.place, n.place')}, 'weight', ${list('m.weight', 'c.place, n.place')}, 'count', ${list('m.count', 'c.place, n.place')})
          FROM met m JOIN node n ON n.id = m.stakeholder_id JOIN colleague c ON c.id = m.user_id)) FROM node n) AS data`;
}
