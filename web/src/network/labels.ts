/** A node as it stands on the screen, in pixels. */
export interface Disc {
  node: number;
  x: number;
  y: number;
  r: number;
}

export interface Wanted extends Disc {
  name: string;
  /** Looked for further out too, where there is no room beside it. */
  heavy: boolean;
}

/** A name in one line or two, in the box that is kept free for it. */
export interface Label {
  node: number;
  lines: string[];
  align: 'left' | 'center' | 'right';
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Names longer than this are broken at the space nearest their middle. */
const ONE_LINE = 15;
const GAP = 4;
/** How much further out the names of heavy nodes are tried. */
const RINGS = [0, 14, 28];
/** Right first, as one reads; then round the node. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

export function linesOf(name: string): string[] {
  const middle = name.length / 2;
  const spaces = [...name].flatMap((letter, at) => (letter === ' ' ? [at] : []));
  if (name.length <= ONE_LINE || spaces.length === 0) return [name];
  const at = spaces.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best));
  return [name.slice(0, at), name.slice(at + 1)];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Boxes by the squares of a grid that they touch, so that only what is near is compared. */
class Grid<Thing extends Box> {
  private readonly cells = new Map<number, Thing[]>();
  private static readonly CELL = 64;

  add(thing: Thing): void {
    for (const cell of this.around(thing)) {
      const there = this.cells.get(cell);
      if (there) there.push(thing);
      else this.cells.set(cell, [thing]);
    }
  }

  some(box: Box, test: (thing: Thing) => boolean): boolean {
    for (const cell of this.around(box)) if (this.cells.get(cell)?.some(test)) return true;
    return false;
  }

  private *around({ left, top, right, bottom }: Box): Generator<number> {
    const at = (value: number) => Math.floor(value / Grid.CELL);
    for (let column = at(left); column <= at(right); column++)
      for (let row = at(top); row <= at(bottom); row++) yield column * 10_007 + row;
  }
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a disc reaches into a box. */
const reaches = ({ x, y, r }: Disc, { left, top, right, bottom }: Box): boolean =>
  (x - Math.min(Math.max(x, left), right)) ** 2 + (y - Math.min(Math.max(y, top), bottom)) ** 2 < r * r;

/**
 * Names beside their nodes, the first wanted first: in one of eight places round the node where the name lies over no other node
 * and no other name, and within the room. A name that finds no place is left out; there is more room as one zooms.
 * @param discs all nodes in sight
 * @param widthOf how wide a text is, in pixels
 * @param lineHeight in pixels
 */
export function placeLabels(
  wanted: readonly Wanted[],
  discs: readonly Disc[],
  room: { width: number; height: number },
  widthOf: (text: string, wanted: Wanted) => number,
  lineHeight: number,
): Label[] {
  const nodes = new Grid<Box & { disc: Disc }>();
  for (const disc of discs) {
    const { x, y, r } = disc;
    nodes.add({ left: x - r, top: y - r, right: x + r, bottom: y + r, disc });
  }
  const names = new Grid<Box>();
  const found: Label[] = [];
  for (const one of wanted) {
    const lines = linesOf(one.name);
    const width = Math.max(...lines.map((line) => widthOf(line, one)));
    const height = lines.length * lineHeight;
    const label = placesOf(one, width, height).find((place) => {
      const { left, top } = place;
      const box = { left, top, right: left + width, bottom: top + height };
      return (
        left >= 0 &&
        top >= 0 &&
        box.right <= room.width &&
        box.bottom <= room.height &&
        !names.some(box, (other) => meet(box, other)) &&
        !nodes.some(box, ({ disc }) => reaches(disc, box))
      );
    });
    if (!label) continue;
    names.add({ left: label.left, top: label.top, right: label.left + width, bottom: label.top + height });
    found.push({ ...label, node: one.node, lines, width, height });
  }
  return found;
}

function placesOf({ x, y, r, heavy }: Wanted, width: number, height: number): Pick<Label, 'left' | 'top' | 'align'>[] {
  return (heavy ? RINGS : RINGS.slice(0, 1)).flatMap((ring) =>
    SIDES.map(([dx, dy]) => {
      // Beside two sides at once a name stands nearer: the corner of its box faces the node.
      const away = (r + GAP + ring) * (dx && dy ? Math.SQRT1_2 : 1);
      return {
        left: x + dx * away + ((dx - 1) * width) / 2,
        top: y + dy * away + ((dy - 1) * height) / 2,
        align: dx > 0 ? ('left' as const) : dx < 0 ? ('right' as const) : ('center' as const),
      };
    }),
  );
}
