import type { WholeNetwork } from '../ties/whole-network.js';
import { type Components, components } from './algorithms/components.js';
import { degreeOf, type Graph, graphOf } from './algorithms/graph.js';
import type { StaffDependence } from './findings/staff.type.js';
import type { Figures } from './found.js';

/** How much hangs on one colleague. */
export interface Dependence extends Figures<StaffDependence> {
  user: number;
}

/** The share of nodes in the largest part of a network in which colleagues are nodes too, tied to whom they met. */
export function largestShareWithStaff({ ids, ties, staff }: WholeNetwork, without?: number): number {
  if (ids.length === 0) return 0;
  const rows = [...staff.node.keys()].filter((i) => staff.user[i] !== without);
  const whole = graphOf(ids.length + staff.ids.length, {
    sources: [...ties.a, ...rows.map((i) => staff.node[i])],
    targets: [...ties.b, ...rows.map((i) => ids.length + staff.user[i])],
    weights: [...ties.weight, ...rows.map((i) => staff.weight[i])],
  });
  return (
    components(whole)
      .of.subarray(0, ids.length)
      .filter((part) => part === 0).length / ids.length
  );
}

/** Colleagues whose going is reckoned through. */
const MOST_STAFF = 50;

/** How much of what we have hangs on one colleague: their share of the meetings, and whom only they met or hold. */
export function dependences(network: WholeNetwork, graph: Graph, parts: Components): Dependence[] {
  const { staff } = network;
  const metBy = new Map<number, number[]>();
  staff.node.forEach((node, i) => metBy.set(node, [...(metBy.get(node) ?? []), staff.user[i]]));
  const total = staff.count.reduce((a, b) => a + b, 0);
  return staff.ids
    .map((_, user) => {
      const rows = [...staff.user.keys()].filter((i) => staff.user[i] === user);
      const count = rows.reduce((sum, i) => sum + staff.count[i], 0);
      const alone = rows.map((i) => staff.node[i]).filter((node) => metBy.get(node)?.length === 1);
      const apart = alone.filter((node) => parts.of[node] !== 0 || degreeOf(graph, node) === 0);
      return {
        user,
        share: total ? count / total : 0,
        metCount: rows.length,
        aloneCount: alone.length,
        heldCount: apart.length,
      };
    })
    .sort((a, b) => b.share - a.share || a.user - b.user)
    .slice(0, MOST_STAFF)
    .map((one) => ({ ...one, largestShareWithout: largestShareWithStaff(network, one.user) }));
}
