import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Room that a page may have below its last line. */
const FOOT = 80;

/** Frames in which a page may come to rest: a window just made another size has its lines anew some frames later. */
const FRAMES = 60;

/**
 * Where a page reaches out of its window, is broader than its frame, or scrolls on below its end: once it is the size it was
 * made, and still so after {@link FRAMES}.
 */
export async function outOfBounds(page: Page): Promise<string[]> {
  await page.waitForFunction(({ width, height }) => {
    const { innerWidth, innerHeight } = globalThis as any;
    return innerWidth === width && innerHeight === height;
  }, page.viewportSize()!);
  let found = await bounds(page);
  for (let frame = 0; found.length > 0 && frame < FRAMES; frame++) found = await bounds(page);
  return found;
}

const bounds = (page: Page): Promise<string[]> =>
  page.evaluate(async (foot) => {
    const { document, innerWidth, innerHeight, requestAnimationFrame } = globalThis as any;
    await new Promise(requestAnimationFrame);
    const root = document.documentElement;
    const main = document.querySelector('main');
    const found: string[] = [];
    if (root.scrollWidth > innerWidth) found.push(`the window is ${root.scrollWidth} wide`);
    if (root.scrollHeight > innerHeight) found.push(`the window is ${root.scrollHeight} high`);
    if (!main) return found;
    if (main.scrollWidth > main.clientWidth) {
      const edge = main.getBoundingClientRect().right;
      const broad = [...main.querySelectorAll('*')].filter((one: any) => one.getBoundingClientRect().right > edge + 1);
      found.push(
        `main is ${main.scrollWidth} wide, by ${broad
          .slice(0, 3)
          .map((one: any) => one.outerHTML.slice(0, 80))
          .join(', ')}`,
      );
    }
    const shown = [...main.querySelectorAll('*')].filter(
      (one: any) => one.checkVisibility() && !one.closest('.hidden-visually'),
    );
    const end = Math.max(...shown.map((one: any) => one.getBoundingClientRect().bottom));
    const past = main.getBoundingClientRect().top + main.scrollHeight - main.scrollTop - end;
    if (main.scrollHeight > main.clientHeight && past > foot) found.push(`main scrolls ${past} past its end`);
    return found;
  }, FOOT);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  document: { querySelector: (selector: string) => { scrollHeight: number } | null };
  axe: {
    run: (
      what: unknown,
      options: object,
    ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
  };
}

/** Room for what stands above and below the content. */
const FRAME = 250;

/** What axe finds wrong with a page as it is now, by WCAG 2.2 AA; on a window that shows all of it. */
export async function axe(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize()!;
  const content = await page.evaluate(
    () => (globalThis as unknown as Axe).document.querySelector('main')?.scrollHeight ?? 0,
  );
  await page.setViewportSize({ width, height: Math.max(height, content + FRAME) });
  // Put in as the tester's own script, which the policy of the pages does not bind.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe, document } = globalThis as unknown as Axe;
    const found = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return found.violations;
  });
  await page.setViewportSize({ width, height });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.replaceAll('\n', ' ')}`),
  );
}
