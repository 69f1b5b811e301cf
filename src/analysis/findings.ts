import { neighboursOf } from './algorithms/graph.js';
import type { AnalysedNetwork } from './analysis.service.js';
import type { NetworkMeasure } from './analysis.enums.js';
import type { Findings } from './analysis.read.js';
import { many, percent } from './words.js';

/** Members of a community, and of what loses touch, that are named. */
const NAMED = 5;
/** Who was not met for so long, though tied, is dormant. */
const DORMANT_SECONDS = 365 * 86_400;
const DAY_MS = 86_400_000;

const finite = (number: number): number | null => (Number.isNaN(number) ? null : number);

/** Makes of an analysis what a manager asks: the figures of the whole, and the first answers of each sort, with reasons. */
export function findingsOf(
  { question, network, graph, analysis }: AnalysedNetwork,
  { orderBy, limit }: { orderBy: NetworkMeasure; limit: number },
): { answer: object; findings: Findings } {
  const { ids } = network;
  const { measures: m } = analysis;
  const all = ids.map((_, node) => node);
  const by = (values: ArrayLike<number>) => (a: number, b: number) => values[b] - values[a] || a - b;
  const nameOrder = (a: number, b: number) => network.names[a].localeCompare(network.names[b], 'sv') || a - b;

  const order: Record<NetworkMeasure, (a: number, b: number) => number> = {
    BETWEENNESS: by(m.betweenness),
    CLOSENESS: by(m.closeness),
    DEGREE: by(m.degree),
    STRENGTH: by(m.strength),
    PAGE_RANK: by(m.pageRank),
    EFFECTIVE_SIZE: (a, b) => (m.effectiveSize[b] || 0) - (m.effectiveSize[a] || 0) || a - b,
    CONSTRAINT: (a, b) => (m.constraint[a] || Infinity) - (m.constraint[b] || Infinity) || a - b,
    CORE: by(m.core),
  };
  const first = (list: number[], how: (a: number, b: number) => number) => list.toSorted(how).slice(0, limit);

  const groupsOf = (node: number) => new Set(Array.from(neighboursOf(graph, node), (other) => m.community[other]));
  const members: number[][] = Array.from({ length: analysis.communityCount }, () => []);
  for (const node of all) members[m.community[node]].push(node);
  // A community is not called after somebody whose name is not for everybody.
  const around = (nodes: number[]) => nodes.toSorted(by(m.strength)).find((node) => !network.hidden[node]);

  const until = new Date(`${question.asOf}T00:00:00Z`).getTime() + DAY_MS;
  const dormant = all.filter((node) => {
    const held = network.lastHeld[node];
    return m.degree[node] > 0 && (held === null || held < until / 1000 - DORMANT_SECONDS);
  });

  const answer = {
    as_of: question.asOf,
    node_count: ids.length,
    tie_count: analysis.ties,
    density: analysis.density,
    component_count: analysis.components.length,
    largest_share: ids.length ? (analysis.components[0] ?? 0) / ids.length : 0,
    largest_share_with_staff: analysis.largestWithStaff,
    met_share: analysis.metShare,
    cross_area_share: analysis.mixing.share,
    cross_area_expected: analysis.mixing.expected,
    modularity: analysis.modularity,
    path_sources: analysis.sources,
    betweenness_error: analysis.error,
    isolated: first(
      all.filter((node) => m.degree[node] === 0),
      nameOrder,
    ).map((node) => ids[node]),
    dormant: first(dormant, by(m.strength)).map((node) => ids[node]),
  };

  const brokers = first(
    all.filter((node) => m.betweenness[node] > 0 && groupsOf(node).size > 1),
    by(m.betweenness),
  );
  const cutNodes = analysis.cuts.nodes
    .map(({ node, parts }) => ({ node, parts, count: parts.reduce((sum, part) => sum + part.length, 0) }))
    .sort((a, b) => b.count - a.count || a.node - b.node)
    .slice(0, limit);
  const bridges = analysis.cuts.bridges
    .toSorted((a, b) => b.side.length - a.side.length || a.a - b.a || a.b - b.b)
    .slice(0, limit);

  return {
    answer,
    findings: {
      measures: {
        measures: first(all, order[orderBy]).map((node) => ({
          id: ids[node],
          degree: m.degree[node],
          strength: m.strength[node],
          betweenness: m.betweenness[node],
          closeness: m.closeness[node],
          page_rank: m.pageRank[node],
          constraint_: finite(m.constraint[node]),
          effective_size: finite(m.effectiveSize[node]),
          core: m.core[node],
          community: m.community[node],
          component: m.component[node],
        })),
      },
      communities: {
        communities: members.slice(0, limit).map((nodes, number) => {
          const middle = around(nodes);
          return {
            number,
            around: middle === undefined ? null : network.names[middle],
            size: nodes.length,
            members: nodes
              .toSorted(by(m.strength))
              .slice(0, NAMED)
              .map((node) => ids[node]),
          };
        }),
      },
      brokers: {
        brokers: brokers.map((node) => {
          const count = groupsOf(node).size;
          return {
            id: ids[node],
            betweenness: m.betweenness[node],
            community_count: count,
            reason: `${percent(m.betweenness[node])} of the shortest paths between others lead through them, and they have ties into ${many(count, 'community', 'communities')}.`,
          };
        }),
      },
      singlePoints: {
        singlePoints: cutNodes.map(({ node, parts, count }) => ({
          id: ids[node],
          separated_count: count,
          part_count: parts.length,
          separated: parts
            .flat()
            .toSorted(by(m.strength))
            .slice(0, NAMED)
            .map((other) => ids[other]),
          reason: `Without them ${many(count, 'stakeholder')} in ${many(parts.length, 'part')} would lose touch with the rest.`,
        })),
      },
      bridges: {
        bridges: bridges.map(({ a, b, side }) => ({
          a: ids[a],
          b: ids[b],
          separated_count: side.length,
          reason: `No other path leads to the ${many(side.length, 'stakeholder')} on its smaller side.`,
        })),
      },
      holes: {
        holes: analysis.holes.slice(0, limit).map(({ a, b, ties, expected, brokers: tied }) => ({
          community_a: a,
          community_b: b,
          tie_count: ties,
          expected,
          brokers: tied.map((node) => ids[node]),
          reason: `${many(ties, 'tie')} where chance would give them ${Math.round(expected)}; ${tied.length ? `${many(tied.length, 'stakeholder')} could bring them together` : 'nobody is tied to both'}.`,
        })),
      },
      introductions: {
        introductions: analysis.introductions.slice(0, limit).map((one) => ({
          a: ids[one.a],
          b: ids[one.b],
          introducer: one.introducer === undefined ? null : ids[one.introducer],
          common_count: one.common,
          focus_areas: one.focusAreas.map((place) => network.focusAreaIds[place]),
          areas: one.areas.map((place) => network.areaIds[place]),
          reason: introductionReason(one, m.community[one.a] !== m.community[one.b]),
        })),
      },
      staff: {
        staff: analysis.staff.slice(0, limit).map((one) => ({
          id: network.staff.ids[one.user],
          share: one.share,
          met_count: one.met,
          alone_count: one.alone,
          held_count: one.holds,
          largest_share_without: one.largestWithout,
          reason: `They hold ${percent(one.share)} of our contacts; ${many(one.alone, 'stakeholder')} know nobody else of us, and ${one.holds} of those are tied to the rest through them alone.`,
        })),
      },
    },
  };

  function introductionReason(
    { focusAreas, areas, common }: (typeof analysis.introductions)[number],
    across: boolean,
  ): string {
    const shared = [
      focusAreas.length && many(focusAreas.length, 'focus area'),
      areas.length && many(areas.length, 'area'),
    ].filter(Boolean);
    return `They share ${shared.join(' and ')} and are not tied${across ? ', in different communities' : ''}; ${common ? `${many(common, 'stakeholder')} could introduce them` : 'nobody is tied to both'}.`;
  }
}
