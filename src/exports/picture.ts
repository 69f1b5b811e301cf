import type { Position } from './position.js';
import { type ExportSource, escapeXml } from './source.js';

const [WIDTH, HEIGHT, MARGIN, LEGEND] = [1600, 1000, 60, 320];
const LABELS = 25;
const COMMUNITIES = 8;
const OTHERS = '#9a9a9a';
/** Told apart by people with any colour vision, also in print (after Okabe & Ito 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#8c564b', '#5b4ea8'];

/**
 * The network as a picture (SVG) with a legend: nodes as large as their ties are strong, in the colour of their community, the
 * most tied with their names. Nobody whose identity is protected is named in it.
 */
export function* picture(source: ExportSource): Generator<string> {
  const { network, positions, analysis, question, graph } = source;
  const { measures: m } = analysis;
  const place = fit(positions);
  const most = largest(m.strength);
  const radius = (node: number) => 3 + 15 * Math.sqrt(m.strength[node] / most);
  const colour = (node: number) => COLOURS[m.community[node]] ?? OTHERS;
  const nodes = network.ids.map((_, node) => node).sort((a, b) => m.strength[a] - m.strength[b] || a - b);
  const title = `Nätverket ${question.asOf}`;
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<g stroke="#7a7a7a" stroke-opacity="0.28">
`;
  const heaviest = largest(graph.weights);
  for (let a = 0; a < graph.size; a++)
    for (let at = graph.offsets[a]; at < graph.offsets[a + 1]; at++) {
      const b = graph.targets[at];
      if (a > b) continue;
      const width = 0.6 + 3 * Math.sqrt(graph.weights[at] / heaviest);
      yield `<line x1="${place(a).x}" y1="${place(a).y}" x2="${place(b).x}" y2="${place(b).y}" stroke-width="${width.toFixed(2)}"/>\n`;
    }
  yield '</g>\n<g stroke="#ffffff" stroke-width="1">\n';
  for (const node of nodes)
    yield `<circle cx="${place(node).x}" cy="${place(node).y}" r="${radius(node).toFixed(1)}" fill="${colour(node)}"/>\n`;
  yield '</g>\n<g font-family="DejaVu Sans, Liberation Sans, sans-serif" font-size="15" fill="#1a1a1a" paint-order="stroke" stroke="#ffffff" stroke-width="3.5">\n';
  const named = nodes.toReversed().filter((one) => !network.hidden[one]);
  for (const { node, x, y, anchor } of labels(named, network.names, place, radius))
    yield `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeXml(network.names[node])}</text>\n`;
  yield '</g>\n';
  yield* legend(source, title);
  yield '</svg>\n';
}

interface Label {
  node: number;
  x: string;
  y: string;
  anchor: 'start' | 'end';
}

/** How wide a letter is about, and how high a line. */
const [LETTER, LINE] = [8.3, 18];

/** Names beside their nodes, right or else left of them, of the first nodes; one that would lie over another is left out. */
function labels(
  nodes: number[],
  names: string[],
  place: (node: number) => Position,
  radius: (node: number) => number,
): Label[] {
  const taken: [left: number, right: number, y: number][] = [];
  const found: Label[] = [];
  for (const node of nodes) {
    if (found.length === LABELS) break;
    const { x, y } = place(node);
    const [away, width] = [radius(node) + 3, names[node].length * LETTER];
    for (const [anchor, edge] of [
      ['start', x + away],
      ['end', x - away],
    ] as const) {
      const left = anchor === 'start' ? edge : edge - width;
      if (taken.some(([l, r, height]) => left < r && left + width > l && Math.abs(height - y) < LINE)) continue;
      taken.push([left, left + width, y]);
      found.push({ node, x: edge.toFixed(1), y: (y + 5).toFixed(1), anchor });
      break;
    }
  }
  return found;
}

/** The largest of some numbers, however many. */
function largest(numbers: Iterable<number>): number {
  let most = 1e-9;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

function* legend({ network, analysis }: ExportSource, title: string): Generator<string> {
  const { measures: m, whole, communityCount } = analysis;
  const left = WIDTH - LEGEND + 10;
  yield `<g font-family="DejaVu Sans, Liberation Sans, sans-serif" font-size="15" fill="#1a1a1a">
<text x="${left}" y="60" font-size="22" font-weight="bold">${title}</text>
<text x="${left}" y="88">${network.ids.length} aktörer, ${whole.tieCount} band</text>
<text x="${left}" y="124" font-weight="bold">Grupper, kring</text>
`;
  for (let group = 0; group < Math.min(COMMUNITIES, communityCount); group++) {
    const members = network.ids.map((_, node) => node).filter((node) => m.community[node] === group);
    const middle = members
      .filter((node) => !network.hidden[node])
      .sort((a, b) => m.strength[b] - m.strength[a] || a - b)[0];
    const name = middle === undefined ? `grupp ${group + 1}` : network.names[middle];
    const y = 150 + group * 26;
    yield `<circle cx="${left + 8}" cy="${y - 5}" r="8" fill="${COLOURS[group]}"/><text x="${left + 24}" y="${y}">${escapeXml(shorten(name))} (${members.length})</text>\n`;
  }
  const y = 150 + Math.min(COMMUNITIES, communityCount) * 26;
  if (communityCount > COMMUNITIES)
    yield `<circle cx="${left + 8}" cy="${y - 5}" r="8" fill="${OTHERS}"/><text x="${left + 24}" y="${y}">övriga</text>\n`;
  yield `<text x="${left}" y="${y + 40}" font-size="13">Större cirkel: starkare band.</text>\n</g>\n`;
}

const shorten = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

/** Puts positions into the frame, keeping their proportions. */
function fit(positions: ExportSource['positions']): (node: number) => Position {
  const [xs, ys] = [positions.map(({ x }) => x), positions.map(({ y }) => y)];
  const range = (list: number[]) => list.reduce(([a, b], n) => [Math.min(a, n), Math.max(b, n)], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [range(xs), range(ys)];
  const room = { x: WIDTH - LEGEND - 2 * MARGIN, y: HEIGHT - 2 * MARGIN };
  const scale = Math.min(room.x / Math.max(1e-9, right - left), room.y / Math.max(1e-9, bottom - top));
  const placed = positions.map(({ x, y }) => ({
    x: Number((MARGIN + room.x / 2 + (x - (left + right) / 2) * scale).toFixed(1)),
    y: Number((MARGIN + room.y / 2 + (y - (top + bottom) / 2) * scale).toFixed(1)),
  }));
  return (node) => placed[node];
}
