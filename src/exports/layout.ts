import { createHash } from 'node:crypto';
import { UndirectedGraph } from 'graphology';
import ForceAtlas2 from 'graphology-layout-forceatlas2';
import { graphOfNetwork, type Tied } from '../analysis/network-graph.js';
import type { Position } from './position.js';

/** The package exports its function as the module itself, which its types do not say. */
const forceAtlas2 = ForceAtlas2 as unknown as typeof ForceAtlas2.default;

const ROUNDS = 300;
/** From so many nodes on, far ones are taken together. */
const MANY = 800;
const FIELD = 1000;

/** Where somebody begins who has no place yet: by chance, but always the same. */
function firstPlace(id: string): Position {
  const hash = createHash('sha256').update(id).digest();
  return { x: (hash.readUInt32BE(0) / 2 ** 32 - 0.5) * FIELD, y: (hash.readUInt32BE(4) / 2 ** 32 - 0.5) * FIELD };
}

/**
 * A place for each node, by ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014): the tied draw each other, all push each
 * other off. Those who have a place keep it, so that a picture is the same from one meeting to the next.
 */
export function layout(network: Tied, known: Record<string, Position>): Position[] {
  const { ids } = network;
  const places = ids.map((id) => known[id] ?? firstPlace(id));
  if (ids.every((id) => known[id])) return places;
  const { offsets, targets, weights } = graphOfNetwork(network);
  const graph = new UndirectedGraph();
  ids.forEach((id, node) => graph.addNode(node, { ...places[node], fixed: known[id] !== undefined }));
  for (let a = 0; a < ids.length; a++)
    for (let at = offsets[a]; at < offsets[a + 1]; at++)
      if (a < targets[at]) graph.addEdge(a, targets[at], { weight: weights[at] });
  const settings = {
    ...forceAtlas2.inferSettings(ids.length),
    barnesHutOptimize: ids.length > MANY,
    gravity: 1,
    edgeWeightInfluence: 0.5,
  };
  const moved = forceAtlas2(graph, { iterations: ROUNDS, settings, getEdgeWeight: 'weight' });
  return ids.map((id, node) => known[id] ?? { x: moved[node].x, y: moved[node].y });
}
