import type { WholeNetwork } from '../ties/whole-network.js';
import { type Graph, neighboursOf, strengthOf, weightBetween } from './algorithms/graph.js';
import type { IntroductionSuggestion } from './findings/introductions.type.js';

/** Two who are not tied and have something in common, and who could bring them together. */
export interface Introduction extends Pick<IntroductionSuggestion, 'commonCount' | 'acrossCommunities'> {
  a: number;
  b: number;
  focusAreas: number[];
  areas: number[];
  /** The one whose weaker tie to the two is strongest; undefined where nobody knows both. */
  introducer?: number;
  score: number;
}

/** A meeting across communities is worth more: those within meet anyway. */
const ACROSS = 1.5;
/** Somebody who knows both makes it likely. */
const INTRODUCED = 1.25;
/** Of what more share than this only those with the strongest ties are thought of. */
const MOST_SHARING = 500;

type Sharing = Pick<WholeNetwork, 'areas' | 'focusAreas' | 'kinds'>;

/**
 * Who should meet whom: pairs without a tie that share a focus area or an area, the rarer what they share the better
 * (inverse frequency; Adamic & Adar 2003 weigh shared features so), across communities, and with somebody who can introduce
 * them. Two persons are left out: organisations and those who speak for them are whom the work brings together.
 */
export function introductions(
  graph: Graph,
  { areas, focusAreas, kinds }: Sharing,
  community: ArrayLike<number>,
  most: number,
): Introduction[] {
  const best: Introduction[] = [];
  const candidates = [...scores(graph, { areas, focusAreas })].sort(([ka, a], [kb, b]) => b - a || ka - kb);
  for (const [key, score] of candidates) {
    // What follows can lift a score by no more than this.
    if (best.length >= most && score * ACROSS * INTRODUCED <= best[best.length - 1].score) break;
    const [a, b] = [Math.floor(key / graph.size), key % graph.size];
    if ((kinds[a] === 'PERSON' && kinds[b] === 'PERSON') || weightBetween(graph, a, b) > 0) continue;
    const known = introducersOf(graph, a, b);
    const acrossCommunities = community[a] !== community[b];
    insert(best, most, {
      a,
      b,
      focusAreas: both(focusAreas, a, b),
      areas: both(areas, a, b),
      introducer: known[0],
      commonCount: known.length,
      acrossCommunities,
      score: score * (acrossCommunities ? ACROSS : 1) * (known.length ? INTRODUCED : 1),
    });
  }
  return best;
}

/** What the pairs share is worth, by a key of the two. */
function scores(graph: Graph, { areas, focusAreas }: Omit<Sharing, 'kinds'>): Map<number, number> {
  const found = new Map<number, number>();
  const share = (lists: readonly (readonly number[])[], worth: number) => {
    for (const all of groupsOf(lists)) {
      const members = strongest(graph, all);
      const each = worth / Math.log2(1 + all.length);
      for (let i = 0; i < members.length; i++)
        for (let j = i + 1; j < members.length; j++) {
          const key = members[i] * graph.size + members[j];
          found.set(key, (found.get(key) ?? 0) + each);
        }
    }
  };
  share(focusAreas, 2);
  share(areas, 1);
  return found;
}

const both = (lists: readonly (readonly number[])[], a: number, b: number): number[] =>
  lists[a].filter((one) => lists[b].includes(one));

/** The nodes that have each thing. */
function groupsOf(lists: readonly (readonly number[])[]): number[][] {
  const groups: number[][] = [];
  lists.forEach((list, node) => list.forEach((one) => (groups[one] ??= []).push(node)));
  return groups.filter(Boolean);
}

/** The nodes with the strongest ties, ascending. */
const strongest = (graph: Graph, nodes: number[]): number[] =>
  nodes.length <= MOST_SHARING
    ? nodes
    : nodes
        .toSorted((x, y) => strengthOf(graph, y) - strengthOf(graph, x) || x - y)
        .slice(0, MOST_SHARING)
        .sort((x, y) => x - y);

/** Those who are tied to both, the one whose weaker tie is strongest first. */
export function introducersOf(graph: Graph, a: number, b: number): number[] {
  const weaker = (who: number) => Math.min(weightBetween(graph, who, a), weightBetween(graph, who, b));
  return Array.from(neighboursOf(graph, a))
    .filter((who) => weightBetween(graph, who, b) > 0)
    .sort((x, y) => weaker(y) - weaker(x) || x - y);
}

function insert(best: Introduction[], most: number, one: Introduction): void {
  if (best.length >= most && best[best.length - 1].score >= one.score) return;
  let place = best.length;
  while (place > 0 && best[place - 1].score < one.score) place--;
  best.splice(place, 0, one);
  if (best.length > most) best.pop();
}
