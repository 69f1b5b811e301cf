import { UndirectedGraph } from 'graphology';
import Louvain from 'graphology-communities-louvain';
import { type Graph, strengthOf } from './graph.js';
import { seeded } from './random.js';

/** The package exports its function as the module itself, which its types do not say. */
const louvain = Louvain as unknown as typeof Louvain.default;

export interface Communities {
  /** For each node its community; the largest is 0. */
  of: Uint32Array;
  count: number;
  /** How much denser ties are within communities than chance would have them (Newman & Girvan 2004). */
  modularity: number;
}

/** Groups that have more to do with each other than with others (Blondel, Guillaume, Lambiotte & Lefebvre 2008), by weight. */
export function communities(graph: Graph, seed: number): Communities {
  const { size, offsets, targets, weights } = graph;
  const whole = new UndirectedGraph();
  for (let node = 0; node < size; node++) whole.addNode(node);
  for (let a = 0; a < size; a++)
    for (let at = offsets[a]; at < offsets[a + 1]; at++)
      if (a < targets[at]) whole.addEdge(a, targets[at], { weight: weights[at] });
  if (whole.size === 0) return { of: Uint32Array.from({ length: size }, (_, i) => i), count: size, modularity: 0 };
  const found = louvain.detailed(whole, { rng: seeded(seed), getEdgeWeight: 'weight', randomWalk: true });
  return ranked(graph, (node) => found.communities[node], found.modularity);
}

/** Numbers communities by size, then by their strongest member, so that the same groups have the same numbers. */
function ranked(graph: Graph, communityOf: (node: number) => number, modularity: number): Communities {
  const members = new Map<number, number[]>();
  for (let node = 0; node < graph.size; node++)
    members.set(communityOf(node), [...(members.get(communityOf(node)) ?? []), node]);
  const strongest = (nodes: number[]) => Math.max(...nodes.map((node) => strengthOf(graph, node)));
  const groups = [...members.values()]
    .map((nodes) => ({ nodes, strength: strongest(nodes) }))
    .sort((a, b) => b.nodes.length - a.nodes.length || b.strength - a.strength || a.nodes[0] - b.nodes[0]);
  const of = new Uint32Array(graph.size);
  groups.forEach(({ nodes }, place) => nodes.forEach((node) => (of[node] = place)));
  return { of, count: groups.length, modularity };
}
