import fc from 'fast-check';
import { type Disc, type Label, linesOf, placeLabels, type Wanted } from './labels';

const room = { width: 800, height: 600 };
const widthOf = (text: string) => text.length * 7;
const LINE = 16;

const discs = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 600 }),
    r: fc.integer({ min: 2, max: 16 }),
    name: fc.stringMatching(/^[a-zå]{1,12}( [a-zå]{1,12}){0,3}$/),
    heavy: fc.boolean(),
  }),
  { maxLength: 60 },
);

const overlap = (a: Label, b: Label) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
const covers = (label: Label, { x, y, r }: Disc) =>
  Math.hypot(
    x - Math.min(Math.max(x, label.left), label.left + label.width),
    y - Math.min(Math.max(y, label.top), label.top + label.height),
  ) < r;

describe('names in the picture', () => {
  it('lie over no other name, over no node, and within the room', () => {
    fc.assert(
      fc.property(discs, (some) => {
        const wanted: Wanted[] = some.map((one, node) => ({ ...one, node }));
        const labels = placeLabels(wanted, wanted, room, widthOf, LINE);
        labels.forEach((one, at) => {
          expect(labels.slice(at + 1).filter((other) => overlap(one, other))).toEqual([]);
          expect(wanted.filter((disc) => covers(one, disc))).toEqual([]);
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.top).toBeGreaterThanOrEqual(0);
          expect(one.left + one.width).toBeLessThanOrEqual(room.width);
          expect(one.top + one.height).toBeLessThanOrEqual(room.height);
        });
      }),
    );
  });

  it('stand to the right where there is room, the first wanted first', () => {
    const wanted: Wanted[] = [
      { node: 4, x: 100, y: 100, r: 8, name: 'Först', heavy: false },
      { node: 7, x: 130, y: 100, r: 8, name: 'Sedan', heavy: false },
    ];
    const labels = placeLabels(wanted, wanted, room, widthOf, LINE);
    expect(labels[0]).toMatchObject({ node: 4, align: 'right', lines: ['Först'] });
    expect(placeLabels(wanted.slice(0, 1), wanted.slice(0, 1), room, widthOf, LINE)[0]).toMatchObject({
      align: 'left',
      left: 112,
      top: 92,
    });
  });

  it.each([
    ['Kort namn', ['Kort namn']],
    ['Fritidsgården Nyckelhålet', ['Fritidsgården', 'Nyckelhålet']],
    ['Hyresgästföreningensstyrelse', ['Hyresgästföreningensstyrelse']],
  ])('“%s” is written as %j', (name, lines) => expect(linesOf(name)).toEqual(lines));
});
