import type { TieKind } from '../ties/tie.enums.js';
import { graphOf } from './algorithms/graph.js';
import { shortestPath } from './algorithms/shortest-paths.js';
import type { AnalysedNetwork } from './analysed-network.js';
import type { Found } from './found.js';
import type { IntroductionStep } from './introduction-path.type.js';

/**
 * The shortest way to somebody; among several that whose weakest tie is strongest.
 * @param fromId where it begins; whomever a colleague has met unless given
 * @returns no steps where there is no way, or where one of the two is not in the network
 */
export function pathTo({ network, graph }: AnalysedNetwork, toId: string, fromId?: string): Found<IntroductionStep>[] {
  const { ids, ties, staff } = network;
  const to = ids.indexOf(toId);
  const from = fromId === undefined ? undefined : ids.indexOf(fromId);
  if (to < 0 || (from !== undefined && from < 0)) return [];
  const path = from === undefined ? fromUs(to) : shortestPath(graph, from, to);
  return (path ?? []).map((node, i) => ({
    stakeholder: ids[node],
    kinds: i === 0 ? [] : kindsBetween(path![i - 1], node),
    colleague: i === 0 && from === undefined ? colleagueOf(node) : null,
  }));

  /** All of us are one more node, tied to whom we met. */
  function fromUs(target: number): number[] | undefined {
    const us = ids.length;
    const whole = graphOf(us + 1, {
      sources: [...ties.a, ...staff.node.map(() => us)],
      targets: [...ties.b, ...staff.node],
      weights: [...ties.weight, ...staff.weight],
    });
    return shortestPath(whole, us, target)?.slice(1);
  }

  function kindsBetween(one: number, other: number): TieKind[] {
    const found = new Set<TieKind>();
    for (let i = 0; i < ties.a.length; i++)
      if ((ties.a[i] === one && ties.b[i] === other) || (ties.a[i] === other && ties.b[i] === one))
        found.add(ties.kind[i]);
    return [...found].toSorted();
  }

  /** Who of us met somebody most. */
  function colleagueOf(node: number): string | null {
    let best: number | undefined;
    for (let i = 0; i < staff.node.length; i++)
      if (staff.node[i] === node && (best === undefined || staff.count[i] > staff.count[best])) best = i;
    return best === undefined ? null : staff.ids[staff.user[best]];
  }
}
