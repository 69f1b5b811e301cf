#!/usr/bin/env node
// Measures what a person waits for, in a browser: first paint, the pages, typing, the picture of the network.
//   node bench/browser.mjs --size M --rounds 3
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { SIZES, TOKEN } from './generate.mjs';
import { openStage } from './stage.mjs';

const { values: args } = parseArgs({
  options: { size: { type: 'string', default: 'M' }, rounds: { type: 'string', default: '3' } },
});
if (!SIZES[args.size]) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const stage = await openStage(args.size, { pages: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=swiftshader', '--enable-unsafe-swiftshader'],
});

/** A fresh device. A phone is reckoned to have a quarter of this processor. */
async function device(origin, phone) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    extraHTTPHeaders: { authorization: `Bearer ${TOKEN}` },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  if (phone) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    globalThis.slowest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.slowest = Math.max(globalThis.slowest, duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  return page;
}

/** Milliseconds until something on a page is there. */
async function until(page, path, what) {
  const start = performance.now();
  await page.goto(path);
  await what(page).first().waitFor({ timeout: 120_000 });
  return performance.now() - start;
}

/** The middle and the 95th percentile of the time between frames while the picture is dragged. */
async function pan(page) {
  const box = await page.locator('.drawing').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    globalThis.frames = [];
    let before = performance.now();
    const next = (now) => {
      globalThis.frames.push(now - before);
      before = now;
      globalThis.frame = requestAnimationFrame(next);
    };
    globalThis.frame = requestAnimationFrame(next);
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 120; step++) await page.mouse.move(x + 2 * step, y + Math.sin(step / 10) * 80);
  await page.mouse.up();
  const frames = await page.evaluate(() => (cancelAnimationFrame(globalThis.frame), globalThis.frames.slice(1)));
  frames.sort((a, b) => a - b);
  return [frames[Math.floor(frames.length / 2)], frames[Math.floor(frames.length * 0.95)]];
}

const firstPaint = (page) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
const rows = (page) => page.locator('tbody tr th');

const results = new Map();
const note = (name, value) => results.set(name, [...(results.get(name) ?? []), value]);

try {
  const { origin } = new URL((await stage.samverka()).url);
  for (let round = 0; round < Number(args.rounds); round++)
    for (const phone of [true, false]) {
      const kind = phone ? 'phone' : 'desk';
      const page = await device(origin, phone);
      note(`${kind}: log, first visit, all there`, await until(page, '/logga', (p) => p.getByRole('combobox')));
      note(`${kind}: log, first paint`, await firstPaint(page));
      note(`${kind}: log, second visit, all there`, await until(page, '/logga', (p) => p.getByRole('combobox')));
      await page.evaluate(() => (globalThis.slowest = 0));
      await page.getByRole('combobox').pressSequentially('föreningen', { delay: 60 });
      await page.getByRole('option').first().waitFor();
      note(`${kind}: typing a name, slowest key until it shows`, await page.evaluate(() => globalThis.slowest));
      note(`${kind}: to do`, await until(page, '/att-gora', (p) => p.locator('li')));
      note(`${kind}: list of stakeholders`, await until(page, '/aktorer', rows));
      note(`${kind}: partnerships`, await until(page, '/samverkan', (p) => p.getByRole('article')));
      note(`${kind}: overview`, await until(page, '/oversikt', (p) => p.locator('.weeks')));
      note(`${kind}: network, answers`, await until(page, '/natverk', (p) => p.locator('.ranked li')));
      note(
        `${kind}: network, picture`,
        await until(page, '/natverk?vy=bild', (p) => p.locator('.drawing canvas.sigma-mouse')),
      );
      await page.waitForTimeout(1_000);
      const [middle, slow] = await pan(page);
      note(`${kind}: dragging the picture, middle frame`, middle);
      note(`${kind}: dragging the picture, 95 of 100 frames within`, slow);
      await page.context().close();
    }
  console.log(`\nSize ${args.size}, milliseconds: the middle of ${args.rounds} rounds, and the first`);
  for (const [name, values] of results)
    console.log(`${name.padEnd(52)} ${median(values).toFixed(0).padStart(7)} ${values[0].toFixed(0).padStart(7)}`);
} finally {
  await browser.close();
  await stage.close();
}
