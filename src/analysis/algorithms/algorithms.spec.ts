import fc from 'fast-check';
import { communities } from './communities.js';
import { components } from './components.js';
import { coreNumbers } from './cores.js';
import { cuts } from './cuts.js';
import { degreeOf, density, edgeCount, type Graph, graphOf, neighboursOf, strengthOf, weightBetween } from './graph.js';
import { areaMixing } from './mixing.js';
import { pageRank } from './page-rank.js';
import { sample, seeded } from './random.js';
import { pathMeasures, shortestPath } from './shortest-paths.js';
import { constraint, effectiveSize } from './structural-holes.js';

const EXACT = { budget: Infinity, seed: 1 };
type Edge = [a: number, b: number, weight?: number];

const graph = (size: number, edges: readonly Edge[]): Graph =>
  graphOf(size, {
    sources: edges.map(([a]) => a),
    targets: edges.map(([, b]) => b),
    weights: edges.map(([, , weight = 1]) => weight),
  });

/** The graph without some nodes, which stay in it without ties. */
function without(graph: Graph, gone: ReadonlySet<number>): Graph {
  const [sources, targets, weights]: number[][] = [[], [], []];
  for (let a = 0; a < graph.size; a++)
    for (let at = graph.offsets[a]; at < graph.offsets[a + 1]; at++) {
      const b = graph.targets[at];
      if (a > b || gone.has(a) || gone.has(b)) continue;
      sources.push(a);
      targets.push(b);
      weights.push(graph.weights[at]);
    }
  return graphOf(graph.size, { sources, targets, weights });
}

/** Small graphs of any shape, loops and parallel edges among their edges. */
const smallGraphs = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc
      .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 5 })), { maxLength: 18 })
      .map((edges) => ({ size, edges: edges, graph: graph(size, edges as Edge[]) })),
  );
const holds = (law: (small: { size: number; edges: Edge[]; graph: Graph }) => void) =>
  fc.assert(fc.property(smallGraphs, law), { numRuns: 300, seed: 1488 });

/** All distances, by Floyd and Warshall. */
function distances(g: Graph, gone = -1): number[][] {
  const d = Array.from({ length: g.size }, (_, i) =>
    Array.from({ length: g.size }, (_, j) => (i === j ? 0 : Infinity)),
  );
  for (let a = 0; a < g.size; a++) for (const b of neighboursOf(g, a)) if (a !== gone && b !== gone) d[a][b] = 1;
  for (let k = 0; k < g.size; k++)
    for (let i = 0; i < g.size; i++) for (let j = 0; j < g.size; j++) d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
  return d;
}

/** How many shortest paths there are from one node to another. */
function countPaths(g: Graph, d: number[][], from: number, to: number): number {
  if (from === to) return 1;
  return [...neighboursOf(g, from)]
    .filter((next) => d[next][to] === d[from][to] - 1)
    .reduce((sum, next) => sum + countPaths(g, d, next, to), 0);
}

describe('a graph', () => {
  it('holds each tie once from either end, parallel ones together, and no loops', () => {
    holds(({ size, edges, graph: g }) => {
      const weights = new Map<string, number>();
      for (const [a, b, w = 1] of edges)
        if (a !== b) weights.set([a, b].toSorted().join(), (weights.get([a, b].toSorted().join()) ?? 0) + w);
      expect(edgeCount(g)).toBe(weights.size);
      for (let a = 0; a < size; a++) {
        for (let b = 0; b < size; b++) expect(weightBetween(g, a, b)).toBe(weights.get([a, b].toSorted().join()) ?? 0);
        expect([...neighboursOf(g, a)]).toEqual([...neighboursOf(g, a)].toSorted((x, y) => x - y));
        expect(strengthOf(g, a)).toBe([...neighboursOf(g, a)].reduce((sum, b) => sum + weightBetween(g, a, b), 0));
      }
      expect(edgeCount(without(g, new Set([0])))).toBe(edgeCount(g) - degreeOf(g, 0));
    });
  });

  it('is as dense as it has of what it could have', () => {
    expect(
      density(
        graph(3, [
          [0, 1],
          [1, 2],
          [0, 2],
        ]),
      ),
    ).toBe(1);
    expect([density(graph(0, [])), density(graph(1, []))]).toEqual([0, 0]);
  });
});

describe('against brute force', () => {
  it('finds the parts between which there is no path, the largest first', () => {
    holds(({ size, graph: g }) => {
      const d = distances(g);
      const { of, sizes } = components(g);
      for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) expect(of[a] === of[b]).toBe(d[a][b] < Infinity);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      sizes.forEach((n, part) => expect(of.filter((p) => p === part)).toHaveLength(n));
    });
  });

  it('counts the shortest paths through each node, and how near it is', () => {
    holds(({ size, graph: g }) => {
      const d = distances(g);
      const { betweenness, closeness, error, sources } = pathMeasures(g, EXACT);
      expect([error, sources]).toEqual([0, size]);
      for (let v = 0; v < size; v++) {
        let through = 0;
        for (let s = 0; s < size; s++)
          for (let t = 0; t < size; t++)
            if (s !== t && s !== v && t !== v && d[s][t] < Infinity && d[s][v] + d[v][t] === d[s][t])
              through += (countPaths(g, d, s, v) * countPaths(g, d, v, t)) / countPaths(g, d, s, t);
        const pairs = (size - 1) * (size - 2);
        expect(betweenness[v]).toBeCloseTo(pairs ? through / pairs : 0, 10);
        const reach = d[v].filter((x) => x > 0 && x < Infinity);
        const far = reach.reduce((a, b) => a + b, 0);
        expect(closeness[v]).toBeCloseTo(far ? (reach.length / far) * (reach.length / (size - 1)) : 0, 10);
      }
    });
  });

  it('finds a path that is as short as can be, and among those one whose weakest tie is strongest', () => {
    holds(({ size, graph: g }) => {
      const d = distances(g);
      const best = (from: number, to: number): number =>
        from === to
          ? Infinity
          : Math.max(
              ...[...neighboursOf(g, from)]
                .filter((n) => d[n][to] === d[from][to] - 1)
                .map((n) => Math.min(weightBetween(g, from, n), best(n, to))),
            );
      for (let a = 0; a < size; a++)
        for (let b = 0; b < size; b++) {
          const path = shortestPath(g, a, b);
          if (d[a][b] === Infinity) expect(path).toBeUndefined();
          else {
            expect(path).toHaveLength(d[a][b] + 1);
            const steps = path!.slice(1).map((to, i) => weightBetween(g, path![i], to));
            expect(Math.min(Infinity, ...steps)).toBe(best(a, b));
          }
        }
    });
  });

  it('finds whom and which ties the network falls apart without, and what it falls into', () => {
    holds(({ size, graph: g }) => {
      const found = cuts(g);
      const parts = (without_: Graph, among: number[]) => {
        const d = distances(without_);
        const groups = new Map<string, number[]>();
        for (const node of among) {
          const key = among.filter((other) => d[node][other] < Infinity).join();
          groups.set(key, [...(groups.get(key) ?? []), node]);
        }
        return [...groups.values()].toSorted((a, b) => b.length - a.length || a[0] - b[0]);
      };
      const whole = distances(g);
      const expected = Array.from({ length: size }, (_, node) => {
        const among = Array.from({ length: size }, (_, i) => i).filter((i) => i !== node && whole[node][i] < Infinity);
        return { node, parts: parts(without(g, new Set([node])), among).slice(1) };
      }).filter((one) => one.parts.length > 0);
      expect(found.nodes.map((one) => ({ ...one, parts: one.parts.map((p) => p.toSorted((a, b) => a - b)) }))).toEqual(
        expected,
      );
      const bridges: string[] = [];
      for (let a = 0; a < size; a++)
        for (const b of neighboursOf(g, a)) {
          if (a > b) continue;
          const kept: Edge[] = [];
          for (let x = 0; x < size; x++)
            for (const y of neighboursOf(g, x)) if (x < y && !(x === a && y === b)) kept.push([x, y]);
          if (distances(graph(size, kept))[a][b] === Infinity) bridges.push(`${a}-${b}`);
        }
      expect(found.bridges.map(({ a, b }) => `${a}-${b}`)).toEqual(bridges);
      for (const { a, b, side } of found.bridges) {
        expect(side.includes(a) !== side.includes(b)).toBe(true);
        expect(side.length * 2).toBeLessThanOrEqual(components(g).sizes[components(g).of[a]]);
      }
    });
  });

  it('peels cores', () => {
    holds(({ size, graph: g }) => {
      const core = coreNumbers(g);
      for (let k = 0; k <= size; k++) {
        let alive = Array.from({ length: size }, (_, i) => i);
        for (;;) {
          const stay = alive.filter((v) => [...neighboursOf(g, v)].filter((u) => alive.includes(u)).length >= k);
          if (stay.length === alive.length) break;
          alive = stay;
        }
        for (let v = 0; v < size; v++) expect(core[v] >= k).toBe(alive.includes(v));
      }
    });
  });

  it('ranks pages as the walk does', () => {
    holds(({ size, graph: g }) => {
      const rank = pageRank(g);
      expect(rank.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 8);
      const stranded = rank.reduce((sum, r, v) => sum + (degreeOf(g, v) === 0 ? r : 0), 0);
      for (let v = 0; v < size; v++) {
        let from = stranded / size;
        for (const u of neighboursOf(g, v)) from += (rank[u] * weightBetween(g, u, v)) / strengthOf(g, u);
        expect(rank[v]).toBeCloseTo(0.15 / size + 0.85 * from, 6);
      }
    });
  });

  it('measures holes as Burt has them', () => {
    holds(({ size, graph: g }) => {
      const [held, free] = [constraint(g), effectiveSize(g)];
      const p = (i: number, j: number) => (strengthOf(g, i) ? weightBetween(g, i, j) / strengthOf(g, i) : 0);
      for (let i = 0; i < size; i++) {
        const near = [...neighboursOf(g, i)];
        if (near.length === 0) {
          expect([held[i], free[i]]).toEqual([NaN, NaN]);
          continue;
        }
        const all = Array.from({ length: size }, (_, q) => q);
        const sum = near.reduce(
          (s, j) =>
            s + (p(i, j) + all.filter((q) => q !== i && q !== j).reduce((t, q) => t + p(i, q) * p(q, j), 0)) ** 2,
          0,
        );
        expect(held[i]).toBeCloseTo(sum, 10);
        const ties = near.flatMap((a) => near.filter((b) => a < b && weightBetween(g, a, b) > 0)).length;
        expect(free[i]).toBeCloseTo(near.length - (2 * ties) / near.length, 10);
      }
    });
  });
});

describe('communities', () => {
  it('are the same for the same seed, and numbered by size', () => {
    const cliques: Edge[] = [];
    for (const [from, to] of [
      [0, 5],
      [5, 9],
      [9, 12],
    ])
      for (let a = from; a < to; a++) for (let b = a + 1; b < to; b++) cliques.push([a, b]);
    const g = graph(12, [...cliques, [4, 5], [8, 9]]);
    const one = communities(g, 7);
    expect([...one.of]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2]);
    expect(one.count).toBe(3);
    expect(one.modularity).toBeGreaterThan(0.4);
    expect(communities(g, 7)).toEqual(one);
    expect([...communities(graph(2, []), 1).of]).toEqual([0, 1]);
  });
});

describe('mixing', () => {
  it('sets ties across areas beside chance', () => {
    // Two areas with two nodes each: within them one tie each, between them two of four.
    const g = graph(4, [
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
    ]);
    expect(areaMixing(g, [[0], [0], [1], [1]])).toEqual({ ties: 4, share: 0.5, expected: 0.5 });
    expect(areaMixing(g, [[0], [0], [0], [0]])).toEqual({ ties: 4, share: 0, expected: 0 });
    expect(areaMixing(g, [[0, 1], [0], [1], []])).toMatchObject({ ties: 2, share: 0 });
    expect(areaMixing(g, [[], [], [], []])).toEqual({ ties: 0, share: 0, expected: 0 });
  });
});

describe('chance', () => {
  it('is the same for the same seed, and takes nobody twice', () => {
    const [a, b] = [seeded(5), seeded(5)];
    for (let i = 0; i < 100; i++) expect(a()).toBe(b());
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), fc.nat(), (n, count, seed) => {
        const chosen = sample(n, count, seeded(seed));
        expect(new Set(chosen).size).toBe(Math.min(n, count));
        for (const one of chosen) expect(one).toBeLessThan(n);
      }),
      { seed: 1488 },
    );
  });

  it('gives betweenness within the error that it states', () => {
    const random = seeded(3);
    const edges: Edge[] = Array.from({ length: 1800 }, () => [
      Math.floor(random() ** 2 * 600),
      Math.floor(random() * 600),
    ]);
    const g = graph(600, edges);
    const [exact, guess] = [pathMeasures(g, EXACT), pathMeasures(g, { budget: 90_000, seed: 1 })];
    expect(guess.sources).toBe(256);
    expect(guess.error).toBeGreaterThan(0);
    for (let v = 0; v < 600; v++)
      expect(Math.abs(guess.betweenness[v] - exact.betweenness[v])).toBeLessThan(guess.error);
  });
});
