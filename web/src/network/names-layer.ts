import type Sigma from 'sigma';
import { initials } from '../shared/initials';
import type { Kind } from '../shared/stakeholder';
import type { Marked } from './comparison';
import { type Disc, placeLabels, type Wanted } from './labels';
import type { Picture } from './network.operations';
import type { Palette } from './palette';

/** Beyond so many names nobody reads them. */
const MOST_NAMES = 160;
/** Nodes smaller than this hold no sign. */
const SIGN_FROM = 9;
const [SIZE, LINE] = [13, 15.5];
const FACE = "'Hanken Grotesk Variable', 'Hanken Fallback', sans-serif";
/** The radius of what marks a node. */
const BADGE = 6;
/** Nodes of the heaviest tenth are hubs: their names come before others'. */
const HUBS = 0.1;

/** What is chosen, and whom it is tied to. */
export interface Chosen {
  node: number | undefined;
  near: ReadonlySet<number>;
}

/** Draws over the nodes: an edge that sets them apart, the sign of their kind or the initials of persons, and the names that find room. */
export function namesLayer(
  sigma: Sigma,
  picture: Picture,
  palette: Palette,
  outlines: Record<Kind, Path2D>,
  chosen: () => Chosen,
  marked?: Marked,
) {
  const canvas = sigma.getCanvases().names;
  const draw = canvas.getContext('2d')!;
  const byStrength = picture.strengths
    .map((_, node) => node)
    .sort((a, b) => picture.strengths[b] - picture.strengths[a]);
  const hubs = new Set(byStrength.slice(0, Math.ceil(byStrength.length * HUBS)));

  return () => {
    const { width, height } = sigma.getDimensions();
    const { node: of, near } = chosen();
    draw.clearRect(0, 0, width, height);
    const discs = new Map<number, Disc>();
    for (const node of byStrength) {
      const data = sigma.getNodeDisplayData(String(node));
      if (!data || data.hidden) continue;
      const { x, y } = sigma.framedGraphToViewport(data);
      const r = sigma.scaleSize(data.size);
      if (x > -r && y > -r && x < width + r && y < height + r) discs.set(node, { node, x, y, r });
    }
    for (const { node, x, y, r } of discs.values()) {
      ring(x, y, r, palette.surface, 1.5);
      if (node === of) ring(x, y, r + 3, palette.gold, 3);
      if (marked?.nodes.has(node)) badge(x, y, r, marked.as);
      if (r < SIGN_FROM) continue;
      if (picture.kinds[node] === 'PERSON') {
        draw.font = `700 ${r * 0.8}px ${FACE}`;
        draw.fillStyle = palette.surface;
        draw.textAlign = 'center';
        draw.textBaseline = 'middle';
        draw.fillText(initials(picture.names[node]), x, y + r * 0.05);
      } else sign(outlines[picture.kinds[node]], x, y, r);
    }
    const rank = (node: number) => (node === of ? 0 : near.has(node) || marked?.nodes.has(node) ? 1 : 2);
    const wanted: Wanted[] = [...discs.values()]
      .sort((a, b) => rank(a.node) - rank(b.node))
      .slice(0, MOST_NAMES)
      .map((disc) => ({ ...disc, name: picture.names[disc.node], heavy: disc.node === of || hubs.has(disc.node) }));
    const weight = (node: number) =>
      node === of ? 750 : near.has(node) || (of === undefined && hubs.has(node)) ? 600 : 500;
    const font = (node: number) => `${weight(node)} ${SIZE}px ${FACE}`;
    const labels = placeLabels(
      wanted,
      [...discs.values()],
      { width, height },
      (text, { node }) => {
        draw.font = font(node);
        return draw.measureText(text).width;
      },
      LINE,
    );
    draw.textBaseline = 'middle';
    draw.lineJoin = 'round';
    for (const { node, lines, align, left, top, width: wide } of labels) {
      draw.font = font(node);
      draw.textAlign = align;
      draw.strokeStyle = palette.surface;
      draw.lineWidth = 3.5;
      draw.fillStyle = weight(node) > 500 ? palette.ink : palette.ink2;
      const x = align === 'left' ? left : align === 'right' ? left + wide : left + wide / 2;
      lines.forEach((line, at) => {
        draw.strokeText(line, x, top + (at + 0.5) * LINE);
        draw.fillText(line, x, top + (at + 0.5) * LINE);
      });
    }
  };

  function sign(outline: Path2D, x: number, y: number, r: number): void {
    const scale = (r * 1.06) / 24;
    draw.save();
    draw.translate(x - 12 * scale, y - 12 * scale);
    draw.scale(scale, scale);
    draw.strokeStyle = palette.surface;
    draw.lineWidth = 2.25;
    draw.lineCap = 'round';
    draw.lineJoin = 'round';
    draw.stroke(outline);
    draw.restore();
  }

  /** A ring, and a plus or a minus upon it: what is marked is told without its colour. */
  function badge(x: number, y: number, r: number, as: Marked['as']): void {
    ring(x, y, r + 3, palette[as], 2.5);
    const [left, top] = [x + r * 0.8 + 3, y - r * 0.8 - 3];
    draw.beginPath();
    draw.arc(left, top, BADGE, 0, 2 * Math.PI);
    draw.fillStyle = palette[as];
    draw.fill();
    draw.strokeStyle = palette.surface;
    draw.lineWidth = 1.75;
    draw.beginPath();
    draw.moveTo(left - BADGE / 2, top);
    draw.lineTo(left + BADGE / 2, top);
    if (as === 'came') {
      draw.moveTo(left, top - BADGE / 2);
      draw.lineTo(left, top + BADGE / 2);
    }
    draw.stroke();
  }

  function ring(x: number, y: number, r: number, colour: string, width: number): void {
    draw.beginPath();
    draw.arc(x, y, r, 0, 2 * Math.PI);
    draw.strokeStyle = colour;
    draw.lineWidth = width;
    draw.stroke();
  }
}
