import type { Picture } from './network.operations';

/** What one day has and the other has not: nodes with ties, and ties, by their places in the picture. */
export interface Marked {
  as: 'came' | 'went';
  nodes: ReadonlySet<number>;
  ties: ReadonlySet<number>;
}

export interface Side {
  picture: Picture;
  marked: Marked;
}

/** Where all that is drawn lies. */
export interface Box {
  x: [least: number, most: number];
  y: [least: number, most: number];
}

/**
 * Two days beside each other. Who is in both stands in the same place, the one of the later day; who is in the earlier alone stands
 * amid those whom they were tied to then.
 */
export function beside(before: Picture, after: Picture): { before: Side; after: Side; box: Box } {
  const placed = onPlacesOf(after, before);
  return {
    before: { picture: placed, marked: { as: 'went', ...alone(before, after) } },
    after: { picture: after, marked: { as: 'came', ...alone(after, before) } },
    box: { x: reach([...placed.x, ...after.x]), y: reach([...placed.y, ...after.y]) },
  };
}

const pairOf = (picture: Picture, tie: number): string =>
  [picture.ids[picture.tieSources[tie]], picture.ids[picture.tieTargets[tie]]].sort().join(' ');

const tied = (picture: Picture): Set<string> => new Set(picture.ids.filter((_, node) => picture.degrees[node] > 0));

/** What one picture has alone. */
function alone(one: Picture, other: Picture): Omit<Marked, 'as'> {
  const [theirs, pairs] = [tied(other), new Set(other.tieSources.map((_, tie) => pairOf(other, tie)))];
  return {
    nodes: placesWhere(one.ids, (id, node) => one.degrees[node] > 0 && !theirs.has(id)),
    ties: placesWhere(one.tieSources, (_, tie) => !pairs.has(pairOf(one, tie))),
  };
}

const placesWhere = <Item>(list: readonly Item[], holds: (item: Item, place: number) => boolean): Set<number> =>
  new Set(list.flatMap((item, place) => (holds(item, place) ? [place] : [])));

/** A picture whose nodes stand where another has them. */
function onPlacesOf(other: Picture, picture: Picture): Picture {
  const places = new Map(other.ids.map((id, node) => [id, node]));
  const near: number[][] = picture.ids.map(() => []);
  picture.tieSources.forEach((a, tie) => {
    const b = picture.tieTargets[tie];
    for (const [node, friend] of [
      [a, b],
      [b, a],
    ]) {
      const at = places.get(picture.ids[friend]);
      if (at !== undefined) near[node].push(at);
    }
  });
  const along = (axis: 'x' | 'y') =>
    picture.ids.map((id, node) => {
      const at = places.get(id);
      if (at !== undefined) return other[axis][at];
      return near[node].length ? mean(near[node].map((friend) => other[axis][friend])) : picture[axis][node];
    });
  return { ...picture, x: along('x'), y: along('y') };
}

const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const reach = (values: number[]): [number, number] =>
  values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
