import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../web/src/ui/tokens.css', import.meta.url), 'utf8');
/** Each colour with its dark sister. */
const COLOURS = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [
    name,
    [light, dark],
  ]),
);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const KINDS = ['association', 'group', 'person', 'business', 'public'];
/** Texts, and the grounds that they stand on: at least 4.5 (WCAG 2.2, 1.4.3). */
const TEXTS: [string, string][] = [
  [
    'ink',
    'ground surface raised sunken hover brand-soft brand-wash good-soft warn-soft bad-soft mark-hit heat-1 heat-2 heat-3',
  ],
  ['ink-2', 'ground surface raised sunken hover brand-soft brand-wash warn-soft bad-soft'],
  ['ink-3', 'ground surface raised sunken hover'],
  ['brand', 'ground surface raised hover brand-soft brand-wash'],
  ['brand-strong', 'ground surface raised brand-soft brand-wash'],
  ['on-brand', 'brand brand-strong'],
  ['good', 'surface good-soft'],
  ['warn', 'surface ground raised warn-soft'],
  ['bad', 'surface ground raised hover bad-soft'],
  ['on-bad', 'bad'],
  ['on-heat-4', 'heat-4'],
  ['on-toast', 'toast'],
  ['toast-act', 'toast'],
  ...KINDS.map((kind): [string, string] => [`k-${kind}`, `k-${kind}-soft surface ground`]),
];
/** Edges of controls and signs: at least 3 (1.4.11). */
const SIGNS: [string, string][] = [
  ['line-strong', 'ground surface raised hover'],
  ['focus', 'ground surface raised brand-soft'],
  ['gold', 'surface ground'],
  ['brand', 'sunken'],
  ['good', 'surface hover'],
];

describe.each(['light', 'dark'])('contrast of the tokens, %s', (theme) => {
  const hex = (name: string): string => {
    const pair = COLOURS.get(name);
    if (!pair) throw new Error(`no colour --${name}`);
    return pair[theme === 'light' ? 0 : 1];
  };
  const weak = (pairs: [string, string][], least: number) =>
    pairs.flatMap(([ink, grounds]) =>
      grounds
        .split(' ')
        .filter((ground) => contrast(hex(ink), hex(ground)) < least)
        .map((ground) => `${ink} on ${ground}: ${contrast(hex(ink), hex(ground)).toFixed(2)}`),
    );

  it('texts on their grounds: 4.5', () => expect(weak(TEXTS, 4.5)).toEqual([]));
  it('controls and signs on theirs: 3', () => expect(weak(SIGNS, 3)).toEqual([]));
});
