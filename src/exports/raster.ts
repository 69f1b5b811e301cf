import { Resvg } from '@resvg/resvg-js';

/** A picture (SVG) as PNG, with the fonts of the machine. */
export const raster = (svg: string): Uint8Array =>
  new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: true } }).render().asPng());
