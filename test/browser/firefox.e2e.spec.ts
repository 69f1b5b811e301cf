import { type Browser, launch, Locator, type Page } from 'puppeteer-core';
import type { Role } from '../../src/kernel/actor.js';
import type { SampleSignIn } from '../../src/samples/sample.loader.js';
import type { TestApp } from '../app.js';
import { FIREFOX, NO_FIREFOX } from '../browsers.js';
import { PATIENCE_MS } from '../patience.js';
import { SIZES, startWithSample, words } from './browser.js';

const t = words('sv');
const put = (text: string, holes: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_all, hole) => holes[hole]);

/**
 * The main jobs in Firefox as Debian has it, which is another engine than Chromium's. Playwright asks of it what it does not know yet;
 * Puppeteer speaks to it as W3C's WebDriver BiDi says.
 */
describe('in Firefox', () => {
  let app: TestApp;
  let signIns: SampleSignIn[];
  let browser: Browser;
  const problems: string[] = [];
  beforeAll(async () => {
    if (!FIREFOX) throw new Error(NO_FIREFOX);
    ({ app, signIns } = await startWithSample());
    browser = await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true, timeout: PATIENCE_MS });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** Presses what is in sight and called so, by its label or its words. */
  const press = async (page: Page, name: string) => {
    const found = await page.waitForFunction(
      (wanted) => {
        const words = (one: any) =>
          [...one.childNodes]
            .filter((part: any) => part.ariaHidden !== 'true')
            .map((part: any) => part.textContent)
            .join('')
            .trim();
        return [...(globalThis as any).document.querySelectorAll('button, a')].find(
          (one: any) => (one.ariaLabel ?? words(one)) === wanted && one.checkVisibility(),
        );
      },
      { timeout: PATIENCE_MS },
      name,
    );
    await (found as unknown as { click: () => Promise<void> }).click();
  };
  const sees = (page: Page, text: string) => page.locator(`::-p-xpath(//main//*[contains(text(), "${text}")])`).wait();
  const told = (page: Page, text: string) =>
    page.locator(`::-p-xpath(//*[@role="status"]//*[contains(., "${text}")])`).wait();

  async function signedIn(role: Role, size: keyof typeof SIZES): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.setViewport(SIZES[size]);
    await page.evaluateOnNewDocument(
      // An empty page has no place to keep it.
      `location.protocol === 'http:' && (localStorage.getItem('samverka.language') ?? localStorage.setItem('samverka.language', 'sv'))`,
    );
    const { email, password } = signIns.find(({ roles }) => roles.includes(role))!;
    await page.goto(app.url);
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.waitForFunction(`location.pathname !== '/'`);
    return page;
  }

  it.each(['phone', 'desk'] as const)(
    'a meeting is logged, a task done and undone, somebody found: %s',
    async (size) => {
      const page = await signedIn('PROCESS_LEADER', size);
      await page.locator(`[role=group][aria-label="${t.log.recent}"] button`).click();
      await page
        .locator(`::-p-xpath(//input[@id=//label[contains(., "${t.log.subject}")]/@for])`)
        .fill(`Räven ${size}`);
      await press(page, t.log.save);
      await told(page, put(t.log.saved, { subject: `Räven ${size}` }));
      expect(await app.sql('SELECT status FROM interaction WHERE subject = $1', [`Räven ${size}`])).toEqual([
        { status: 'HELD' },
      ]);

      await page.goto(`${app.url}/att-gora`);
      const tick = await page
        .locator(`::-p-xpath(//button[starts-with(@aria-label, "${put(t.task.tick, { title: '' })}")])`)
        .waitHandle();
      await tick.asLocator().click();
      await press(page, t.toast.undo);
      await told(page, t.toast.undone);

      await press(page, t.search.open);
      await page.locator('[role=dialog] input').fill('nattvandr');
      await page.locator('[role=option][aria-selected=true] ::-p-text(Nattvandrarna)').click();
      await page.locator('h1 ::-p-text(Nattvandrarna)').wait();
      expect(problems).toEqual([]);
    },
  );

  it('a manager reads the answers, and the picture or that it cannot be drawn', async () => {
    const page = await signedIn('MANAGER', 'desk');
    await page.locator(`h2 ::-p-text(${t.brokers.title})`).wait();
    await page.goto(`${app.url}/natverk?vy=bild`);
    await Locator.race([page.locator('.drawing canvas'), page.locator(`::-p-text(${t.picture.cannot})`)]).wait();
    await page.goto(`${app.url}/oversikt`);
    await page.locator('h1').wait();
    await sees(page, t.overview.asTable);
    expect(problems).toEqual([]);
  });
});
