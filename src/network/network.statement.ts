import type { Compiler } from '../graphql/read/compile.js';
import type { Selection } from '../graphql/read/selection.js';
import type { Statement } from '../database/statement.js';
import { stockholmDate, ZONE } from '../kernel/time.js';
import { holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { type Tie, tiesOn } from './network.ties.js';
import { type TieKind, networkRead } from './network.type.js';

/** What part of the network is asked for. */
export interface NetworkQuestion {
  aroundId?: string | null;
  hops: number;
  asOf?: string | null;
  kinds?: string[] | null;
  areaId?: string | null;
  ties?: TieKind[] | null;
  limit: number;
}

/**
 * One statement for the network or a neighbourhood in it. Who may not be seen is left out before anything is counted,
 * so no degree, weight or path tells of them.
 */
export function networkStatement(
  compiler: Compiler,
  statement: Statement,
  selection: Selection,
  question: NetworkQuestion,
): string {
  const day = statement.param(question.asOf ?? stockholmDate(), 'date');
  const end = statement.param(ZONE, 'text');
  const at = { day: '(SELECT day FROM moment)', until: '(SELECT until FROM moment)' };
  const ties = tiesOn(at, statement, question.ties ?? undefined);
  const parts = [
    // Interactions count until the end of the day in Stockholm.
    `moment AS (SELECT ${day} AS day, ((${day} + 1)::timestamp AT TIME ZONE ${end}) AS until)`,
    `eligible AS MATERIALIZED (${eligible(statement, question)})`,
  ];
  let members = 'eligible';
  if (question.aroundId) {
    parts.push(
      `hop0 AS MATERIALIZED (SELECT id FROM eligible WHERE id = ${statement.param(question.aroundId, 'uuid')})`,
    );
    for (let hop = 1; hop <= question.hops; hop++)
      parts.push(`hop${hop} AS MATERIALIZED (${oneHopFurther(ties, hop)})`);
    members = `hop${question.hops}`;
  }
  parts.push(
    `tie AS MATERIALIZED (${ties.map((tie) => tie.between(members)).join(' UNION ALL ') || NO_TIES})`,
    `tied AS (SELECT id, count(DISTINCT other)::int AS degree, sum(weight) AS weighted_degree
       FROM (SELECT a AS id, b AS other, weight FROM tie UNION ALL SELECT b, a, weight FROM tie) ends GROUP BY id)`,
    `network_node AS MATERIALIZED (
       SELECT m.id, coalesce(t.degree, 0) AS degree, coalesce(t.weighted_degree, 0) AS weighted_degree
         FROM ${members} m LEFT JOIN tied t ON t.id = m.id
        ORDER BY coalesce(t.weighted_degree, 0) DESC, m.id LIMIT ${statement.param(question.limit, 'int')})`,
    `network_edge AS (SELECT * FROM tie
        WHERE a IN (SELECT id FROM network_node) AND b IN (SELECT id FROM network_node))`,
    `network AS (SELECT day AS as_of, (SELECT count(*)::int FROM ${members}) AS node_count FROM moment)`,
  );
  const rows = compiler.rows(networkRead, selection, () => ['true']);
  return `WITH ${parts.join(',\n')}\nSELECT row_to_json(r) AS data FROM (${rows}) r`;
}

/** Which stakeholders are asked for. */
interface Eligible {
  kinds?: string[] | null;
  areaId?: string | null;
  focusAreaId?: string | null;
  initiativeId?: string | null;
}

/** The stakeholders that may be in the network: seen by the actor, of the kinds and area asked for, in use that day. */
export function eligible(statement: Statement, { kinds, areaId, focusAreaId, initiativeId }: Eligible): string {
  const where = [
    stakeholderRead.visible(stakeholderRead.row('s'), statement),
    '(s.archived_at IS NULL OR s.archived_at >= (SELECT until FROM moment))',
  ];
  if (kinds) where.push(`s.kind = ANY (${statement.param(kinds, 'text[]')})`);
  if (areaId)
    where.push(`EXISTS (SELECT FROM stakeholder_area sa JOIN area a ON a.id = sa.area_id
      WHERE sa.stakeholder_id = s.id AND ${statement.param(areaId, 'uuid')} = ANY (a.lineage))`);
  if (focusAreaId)
    where.push(`EXISTS (SELECT FROM stakeholder_focus_area sf
      WHERE sf.stakeholder_id = s.id AND sf.focus_area_id = ${statement.param(focusAreaId, 'uuid')})`);
  if (initiativeId)
    where.push(`EXISTS (SELECT FROM initiative_participation ip WHERE ip.stakeholder_id = s.id
      AND ip.initiative_id = ${statement.param(initiativeId, 'uuid')} AND ${holdsOn('ip', '(SELECT day FROM moment)')})`);
  return `SELECT s.id FROM stakeholder s WHERE ${where.join(' AND ')}`;
}

const NO_TIES = `SELECT NULL::uuid AS a, NULL::uuid AS b, NULL::text AS kind, 0::float AS weight,
  NULL::timestamptz AS first_at, NULL::timestamptz AS last_at WHERE false`;

function oneHopFurther(ties: Tie[], hop: number): string {
  const before = `SELECT id FROM hop${hop - 1}`;
  const reached = ties.map((tie) => `SELECT id FROM (${tie.from((end) => `${end} IN (${before})`)}) reached`);
  return `SELECT e.id FROM eligible e WHERE e.id IN (${[before, ...reached].join(' UNION ALL ')})`;
}
