import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the build says of its parts: https://vite.dev/guide/backend-integration */
interface Chunk {
  file: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
}

const FOLDER = join(import.meta.dirname, '..', 'dist', 'web');
const chunks = JSON.parse(readFileSync(join(FOLDER, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The files that a browser fetches for some parts, with all that they import. */
function filesFor(parts: string[], found = new Set<string>()): Set<string> {
  for (const part of parts) {
    const { file, css = [], imports = [] } = chunks[part];
    if (found.has(file)) continue;
    found.add(file);
    css.forEach((one) => found.add(one));
    filesFor(imports, found);
  }
  return found;
}

const kB = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => {
    const body = readFileSync(join(FOLDER, file));
    // A typeface is packed already.
    return sum + (file.endsWith('.woff2') ? body : gzipSync(body, { level: 9 })).length;
  }, 0) / 1000;

const START = ['index.html', 'src/i18n/sv.json'];
const page = (name: string) => `src/${name}.tsx`;

describe('what a browser has to fetch, gzipped', () => {
  it('what every page begins with, the typeface too: at most 200 kB', () => {
    // Letters beyond Latin 1 are fetched by names that need them.
    const typefaces = chunks['index.html'].assets!.filter(
      (one) => one.endsWith('.woff2') && !one.includes('latin-ext'),
    );
    expect(typefaces).toHaveLength(1);
    expect(kB([...filesFor(['index.html']), ...typefaces, 'index.html'])).toBeLessThanOrEqual(200);
  });

  it.each(Object.keys(chunks).filter((part) => part.endsWith('-page.tsx')))(
    'all that a first visit of %s takes besides the typeface: at most 200 kB',
    (part) => {
      expect(kB([...filesFor([...START, part]), 'index.html'])).toBeLessThanOrEqual(200);
    },
  );

  it('the network with its picture: at most 60 kB more than the first load', () => {
    const first = filesFor([...START, page('log/log-page')]);
    const network = filesFor([page('network/network-page'), page('network/picture-view')]);
    const more = [...network].filter((file) => !first.has(file));
    expect(more.length).toBeGreaterThan(0);
    expect(kB(more)).toBeLessThanOrEqual(60);
  });
});
