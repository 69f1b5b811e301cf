import type { Graph } from './graph.js';

/** A node without which parts of the network lose touch, and the parts: all but the largest, with their nodes. */
export interface CutNode {
  node: number;
  parts: number[][];
}

/** A tie that alone holds two parts together, and the nodes on its smaller side. */
export interface Bridge {
  a: number;
  b: number;
  side: number[];
}

export interface Cuts {
  nodes: CutNode[];
  bridges: Bridge[];
}

/**
 * Articulation points and bridges by one depth-first search (Hopcroft & Tarjan 1973, Tarjan 1974), with a stack of its own, for
 * a long chain would fill the call stack. In the order of the search each subtree is a run of nodes, so that what a cut takes
 * off is read from it.
 */
export function cuts({ size, offsets, targets }: Graph): Cuts {
  const entered = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const next = offsets.slice(0, size);
  const order = new Uint32Array(size);
  /** The end of the run of each node's subtree in `order`. */
  const end = new Int32Array(size);
  const result: Cuts = { nodes: [], bridges: [] };
  let time = 0;

  for (let root = 0; root < size; root++) {
    if (entered[root] >= 0) continue;
    const begin = time;
    const stack = [root];
    enter(root);
    const taken = new Map<number, number[]>();
    const crossed: number[] = [];
    while (stack.length) {
      const node = stack[stack.length - 1];
      if (next[node] < offsets[node + 1]) {
        const other = targets[next[node]++];
        if (entered[other] < 0) {
          parent[other] = node;
          enter(other);
          stack.push(other);
        } else if (other !== parent[node]) low[node] = Math.min(low[node], entered[other]);
        continue;
      }
      stack.pop();
      end[node] = time;
      const above = parent[node];
      if (above < 0) continue;
      low[above] = Math.min(low[above], low[node]);
      if (low[node] >= entered[above]) taken.set(above, [...(taken.get(above) ?? []), node]);
      if (low[node] > entered[above]) crossed.push(node);
    }
    const total = time - begin;
    for (const [node, children] of taken) {
      // Of the root every child is taken off, and what is left besides is nothing.
      if (node === root && children.length < 2) continue;
      const parts = children.map((child) => run(child));
      const inside = new Set(parts.flat());
      const rest = total - 1 - inside.size;
      if (rest > 0)
        parts.push(Array.from(order.subarray(begin, time)).filter((other) => other !== node && !inside.has(other)));
      parts.sort((a, b) => b.length - a.length || Math.min(...a) - Math.min(...b));
      result.nodes.push({ node, parts: parts.slice(1) });
    }
    for (const node of crossed) {
      const below = run(node);
      const side =
        below.length * 2 <= total
          ? below
          : Array.from(order.subarray(begin, time)).filter(
              (other) => entered[other] < entered[node] || entered[other] >= end[node],
            );
      result.bridges.push({ a: Math.min(node, parent[node]), b: Math.max(node, parent[node]), side });
    }
  }
  result.nodes.sort((a, b) => a.node - b.node);
  result.bridges.sort((a, b) => a.a - b.a || a.b - b.b);
  return result;

  function enter(node: number): void {
    order[time] = node;
    entered[node] = low[node] = time++;
  }

  function run(node: number): number[] {
    return Array.from(order.subarray(entered[node], end[node]));
  }
}
