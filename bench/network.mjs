#!/usr/bin/env node
// Measures our network algorithms beside graphology's own, on one network, in turns; the answers are compared first.
//   node bench/network.mjs --nodes 1000 --ties 12000 --rounds 3
import { deepStrictEqual, ok } from 'node:assert';
import { parseArgs } from 'node:util';
import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { prepare } from '../bin/prepare.mjs';

const { values: args } = parseArgs({
  options: {
    nodes: { type: 'string', default: '1000' },
    ties: { type: 'string', default: '12000' },
    rounds: { type: 'string', default: '3' },
  },
});
prepare();
const { graphOf } = await import('../dist/analysis/algorithms/graph.js');
const { seeded } = await import('../dist/analysis/algorithms/random.js');
const { pathMeasures } = await import('../dist/analysis/algorithms/shortest-paths.js');
const { pageRank } = await import('../dist/analysis/algorithms/page-rank.js');

const size = Number(args.nodes);
const random = seeded(1488);
const list = { sources: [], targets: [], weights: [] };
const whole = new UndirectedGraph();
for (let node = 0; node < size; node++) whole.addNode(node);
while (whole.size < Number(args.ties)) {
  // Some are tied far more than others, as in the network itself.
  const [a, b] = [Math.floor(random() ** 2 * size), Math.floor(random() * size)];
  if (a === b || whole.hasEdge(a, b)) continue;
  const weight = 1 + Math.floor(random() * 5);
  whole.addEdge(a, b, { weight });
  list.sources.push(a);
  list.targets.push(b);
  list.weights.push(weight);
}
const graph = graphOf(size, list);
const exact = { budget: Infinity, seed: 1 };
const column = (values) => Array.from({ length: size }, (_, node) => values[node]);

/** Both ways to the same measures. Ours gets closeness with betweenness, in one pass. */
const MEASURES = {
  'both paths': {
    ours: () => {
      const { betweenness, closeness } = pathMeasures(graph, exact);
      return [...betweenness, ...closeness];
    },
    theirs: () => [
      ...column(betweennessCentrality(whole, { getEdgeWeight: null })),
      ...column(closenessCentrality(whole, { wassermanFaust: true })),
    ],
  },
  pageRank: {
    ours: () => column(pageRank(graph)),
    theirs: () => column(pagerank(whole, { getEdgeWeight: 'weight', tolerance: 1e-9, maxIterations: 500 })),
  },
};

const timed = (work) => {
  const start = performance.now();
  const answer = work();
  return { answer, took: performance.now() - start };
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log(`${size} nodes, ${whole.size} ties. Median of the rounds, in milliseconds:\n`);
console.log('measure          ours    graphology   ratio');
for (const [name, { ours, theirs }] of Object.entries(MEASURES)) {
  const [a, b] = [ours(), theirs()];
  deepStrictEqual(a.length, b.length);
  for (let node = 0; node < a.length; node++)
    ok(Math.abs(a[node] - b[node]) < 1e-5, `${name} of ${node}: ${a[node]}, ${b[node]}`);
  const took = { ours: [], theirs: [] };
  for (let round = 0; round < Number(args.rounds); round++) {
    took.ours.push(timed(ours).took);
    took.theirs.push(timed(theirs).took);
  }
  const [we, they] = [median(took.ours), median(took.theirs)];
  console.log(
    `${name.padEnd(12)} ${we.toFixed(0).padStart(8)} ${they.toFixed(0).padStart(13)} ${(they / we).toFixed(1).padStart(7)}`,
  );
}
