import fc from 'fast-check';
import { beside } from './comparison';
import type { Picture } from './network.operations';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A picture of some of six, each where chance puts it. */
const pictures: fc.Arbitrary<Picture> = fc
  .record({
    ids: fc.shuffledSubarray(NAMES, { minLength: 1 }),
    places: fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 6,
      maxLength: 6,
    }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { selector: (pair) => [...pair].sort().join() }),
  })
  .map(({ ids, places, pairs }) => {
    const ties = pairs.filter(([a, b]) => a !== b && a < ids.length && b < ids.length);
    return {
      ids,
      x: ids.map((_, node) => places[node][0]),
      y: ids.map((_, node) => places[node][1]),
      degrees: ids.map((_, node) => ties.filter((pair) => pair.includes(node)).length),
      tieSources: ties.map(([a]) => a),
      tieTargets: ties.map(([, b]) => b),
    } as unknown as Picture;
  });

const pairsOf = ({ ids, tieSources, tieTargets }: Picture) =>
  tieSources.map((a, tie) => [ids[a], ids[tieTargets[tie]]].sort().join());

describe('two days beside each other', () => {
  it('puts who is in both in one place', () => {
    fc.assert(
      fc.property(pictures, pictures, (before, after) => {
        const sides = beside(before, after);
        for (const [node, id] of before.ids.entries()) {
          const at = after.ids.indexOf(id);
          const { x, y } = sides.before.picture;
          if (at >= 0) expect([x[node], y[node]]).toEqual([after.x[at], after.y[at]]);
          else expect(x[node] >= sides.box.x[0] && x[node] <= sides.box.x[1]).toBe(true);
        }
        expect(sides.after.picture).toBe(after);
      }),
    );
  });

  it('marks what either day has alone', () => {
    fc.assert(
      fc.property(pictures, pictures, (one, other) => {
        const { before, after } = beside(one, other);
        for (const [mine, theirs, marked] of [
          [one, other, before.marked],
          [other, one, after.marked],
        ] as const) {
          const ends = pairsOf(theirs).join().split(',');
          expect(mine.ids.filter((_, node) => marked.nodes.has(node))).toEqual(
            mine.ids.filter((id, node) => mine.degrees[node] > 0 && !ends.includes(id)),
          );
          expect(pairsOf(mine).filter((_, tie) => marked.ties.has(tie))).toEqual(
            pairsOf(mine).filter((pair) => !pairsOf(theirs).includes(pair)),
          );
        }
      }),
    );
  });

  it('puts who is gone amid those whom they were tied to', () => {
    const after = { ids: ['a', 'b'], x: [0, 4], y: [0, 2], degrees: [0, 0], tieSources: [], tieTargets: [] };
    const before = {
      ids: ['c', 'a', 'b'],
      x: [9, 9, 9],
      y: [9, 9, 9],
      degrees: [2, 1, 1],
      tieSources: [0, 0],
      tieTargets: [1, 2],
    };
    const { picture } = beside(before as unknown as Picture, after as unknown as Picture).before;
    expect([picture.x[0], picture.y[0]]).toEqual([2, 1]);
  });
});
