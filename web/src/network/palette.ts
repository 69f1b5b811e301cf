import { KINDS, type Kind } from '../shared/stakeholder';

/** The colours of the picture as the page has them now, light or dark; a canvas knows no tokens. */
export interface Palette {
  ink: string;
  ink2: string;
  surface: string;
  tie: string;
  gold: string;
  /** What came, and what went. */
  came: string;
  went: string;
  kinds: Record<Kind, string>;
}

const TOKENS: Record<Kind, string> = {
  PERSON: 'k-person',
  ASSOCIATION: 'k-association',
  CIVIL_SOCIETY_GROUP: 'k-group',
  BUSINESS: 'k-business',
  PUBLIC_BODY: 'k-public',
};

/** Reads the tokens that hold at an element. */
export function paletteAt(element: HTMLElement): Palette {
  const probe = element.appendChild(document.createElement('span'));
  // Else a colour is on its way from the one before when it is read.
  probe.style.transitionProperty = 'none';
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    ink: read('ink'),
    ink2: read('ink-2'),
    surface: read('surface'),
    tie: read('line-strong'),
    gold: read('gold'),
    came: read('good'),
    went: read('bad'),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, read(TOKENS[kind])])) as Record<Kind, string>,
  };
  probe.remove();
  return palette;
}

/** One colour laid thinly over another: what draws the ties knows no colours that are seen through. */
export function laidOver(colour: string, ground: string, share: number): string {
  const [over, under] = [colour, ground].map((rgb) => (rgb.match(/[\d.]+/g) ?? []).map(Number));
  return `rgb(${over.map((part, at) => Math.round(part * share + under[at] * (1 - share))).join(', ')})`;
}
