import type { Statement } from '../database/statement.js';
import type { Compiler } from '../graphql/read/compile.js';
import type { Selection } from '../graphql/read/selection.js';
import { type Among, amongFew, amongRows, type Tie } from './dated-tie.sql.js';
import { eligible } from './eligible.sql.js';
import { atMoment, momentOf } from './moment.sql.js';
import { networkRead } from './network.read.js';
import type { NetworkQuestion } from './question.js';
import { allBetween, tiesOn } from './ties.sql.js';

/** How much of a network is shown. */
export interface Extent {
  /** Only the neighbourhood of this stakeholder. */
  aroundId?: string | null;
  hops: number;
  limit: number;
}

/** Whether few are in it: those whom one stakeholder is tied to, but not those whom they are tied to in their turn. */
export const isSmall = ({ aroundId, hops }: Pick<Extent, 'aroundId' | 'hops'>): boolean =>
  Boolean(aroundId) && hops <= 1;

/**
 * One statement for the network or a neighbourhood in it. Who may not be seen is left out before anything is counted,
 * so no degree, weight or path tells of them.
 */
export function networkStatement(
  compiler: Compiler,
  statement: Statement,
  selection: Selection,
  question: NetworkQuestion,
  extent: Extent,
): string {
  const ties = tiesOn(atMoment(statement, question), statement, question.ties ?? undefined);
  const near = neighbourhood(statement, ties, extent);
  const parts = [
    momentOf(statement, question),
    // Of a neighbourhood few are looked at.
    `eligible AS ${isSmall(extent) ? 'NOT ' : ''}MATERIALIZED (${eligible(statement, question)})`,
    ...near.hops,
    `tie AS MATERIALIZED (${allBetween(ties, near.among)})`,
    `tied AS (SELECT id, count(DISTINCT other)::int AS degree, sum(weight) AS weighted_degree
       FROM (SELECT a AS id, b AS other, weight FROM tie UNION ALL SELECT b, a, weight FROM tie) ends GROUP BY id)`,
    `network_node AS MATERIALIZED (
       SELECT m.id, coalesce(t.degree, 0) AS degree, coalesce(t.weighted_degree, 0) AS weighted_degree
         FROM ${near.members} m LEFT JOIN tied t ON t.id = m.id
        ORDER BY coalesce(t.weighted_degree, 0) DESC, m.id LIMIT ${statement.param(extent.limit, 'int')})`,
    `network_edge AS (SELECT * FROM tie
        WHERE a IN (SELECT id FROM network_node) AND b IN (SELECT id FROM network_node))`,
    `network AS (SELECT day AS as_of, (SELECT count(*)::int FROM ${near.members}) AS node_count FROM moment)`,
  ];
  const network = compiler.object(networkRead, selection);
  return `WITH ${parts.join(',\n')}\nSELECT ${network} AS data`;
}

/** Tables of those who are reached tie by tie, and which of them holds those who are asked for. */
function neighbourhood(
  statement: Statement,
  ties: Tie[],
  { aroundId, hops }: Extent,
): { hops: string[]; members: string; among: Among } {
  if (!aroundId) return { hops: [], members: 'eligible', among: amongRows('eligible') };
  const middle = `hop0 AS MATERIALIZED (SELECT id FROM eligible WHERE id = ${statement.param(aroundId, 'uuid')})`;
  const further = Array.from(
    { length: hops },
    (_, before) => `hop${before + 1} AS MATERIALIZED (${oneHopFurther(ties, `hop${before}`)})`,
  );
  return {
    hops: [middle, ...further],
    members: `hop${hops}`,
    among: isSmall({ aroundId, hops }) ? amongFew(`hop${hops}`) : amongRows(`hop${hops}`),
  };
}

function oneHopFurther(ties: Tie[], before: string): string {
  const reached = ties.map((tie) => `SELECT id FROM (${tie.from(amongFew(before))}) reached`);
  const all = [`SELECT id FROM ${before}`, ...reached].join(' UNION ');
  return `SELECT e.id FROM eligible e WHERE e.id = ANY (ARRAY(${all}))`;
}
