import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { SampleLoader, type SampleSignIn } from '../../src/samples/sample.loader.js';
import type { Role } from '../../src/kernel/actor.js';
import { TestApp } from '../app.js';
import { CHROMIUM, NO_CHROMIUM } from '../browsers.js';
import { PATIENCE_MS } from '../patience.js';

export const SIZES = {
  narrow: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desk: { width: 1440, height: 900 },
} as const;
export type Size = keyof typeof SIZES;
export type Language = 'sv' | 'en';

/** The words of the pages, as the client has them. */
export function words(language: Language): Record<string, any> {
  const [all, office] = [language, `office.${language}`].map(
    (name) =>
      JSON.parse(readFileSync(new URL(`../../web/src/i18n/${name}.json`, import.meta.url), 'utf8')) as Record<
        string,
        object
      >,
  );
  return Object.fromEntries(
    Object.keys({ ...all, ...office }).map((part) => [part, { ...all[part], ...office[part] }]),
  );
}

/** Words of the officer's pages in Swedish, which are apart from those of all pages: `journal` or `tables`. */
export const wordsOfPrivacy = (name: string): Record<string, any> =>
  JSON.parse(readFileSync(new URL(`../../web/src/privacy/${name}.sv.json`, import.meta.url), 'utf8')) as Record<
    string,
    any
  >;

interface VisitOptions {
  size?: Size;
  language?: Language;
  /** What the browser itself speaks. */
  locale?: string;
  /** Whether what works without a network is tried: else it is kept out, so that nothing is served twice. */
  offline?: boolean;
  /** What the device asks for. */
  dark?: boolean;
}

/** The application with the sample network in it, and who may sign in. */
export async function startWithSample(
  env: Record<string, string> = {},
  listenOn = 0,
): Promise<{ app: TestApp; signIns: SampleSignIn[] }> {
  const app = await TestApp.start({ SIGN_IN_PER_ACCOUNT: '1000', ...env }, listenOn);
  const samples = app.app.get(SampleLoader);
  await samples.loadIfEmpty();
  return { app, signIns: await samples.signIns() };
}

/** The same, and a browser before it. */
export class BrowserTest {
  private readonly visits: Visit[] = [];

  private constructor(
    readonly app: TestApp,
    readonly browser: Browser,
    private readonly signIns: SampleSignIn[],
  ) {}

  static async start(env: Record<string, string> = {}, listenOn = 0): Promise<BrowserTest> {
    if (!CHROMIUM) throw new Error(NO_CHROMIUM);
    const { app, signIns } = await startWithSample(env, listenOn);
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      timeout: PATIENCE_MS,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    return new BrowserTest(app, browser, signIns);
  }

  /** A visitor on a fresh device. What goes wrong on the page, and what it asks of others, is collected. */
  async visit({
    size = 'desk',
    language = 'sv',
    locale = 'en-US',
    offline = false,
    dark = false,
  }: VisitOptions = {}): Promise<Visit> {
    const context = await this.browser.newContext({
      viewport: SIZES[size],
      hasTouch: size !== 'desk',
      locale,
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
      colorScheme: dark ? 'dark' : 'light',
      serviceWorkers: offline ? 'allow' : 'block',
      baseURL: this.app.url,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(
      `localStorage.getItem('samverka.language') ?? localStorage.setItem('samverka.language', '${language}')`,
    );
    const visit = await Visit.begin(context, language, this.app.url);
    this.visits.push(visit);
    return visit;
  }

  async signedIn(role: Role, options: VisitOptions = {}): Promise<Visit> {
    const visit = await this.visit(options);
    const { email, password } = this.accountOf(role);
    await visit.signIn(email, password);
    return visit;
  }

  private accountOf(role: Role): SampleSignIn {
    return this.signIns.find(({ roles }) => roles.includes(role))!;
  }

  passwordOf(role: Role): string {
    return this.accountOf(role).password;
  }

  /** Somebody of a role, at the API. */
  async caller(role: Role) {
    const { email, password } = this.accountOf(role);
    return this.app.signIn(email, password);
  }

  /** Visits that are not ended by then are those of tests that failed: what they saw last is told. */
  async stop(): Promise<void> {
    for (const visit of this.visits) if (!visit.ended) process.stderr.write(`${await visit.seen()}\n`);
    await this.browser.close();
    await this.app.stop();
  }
}

/** One device, with one page open. */
export class Visit {
  readonly problems: string[] = [];
  /** What the server answered to this device, whole. */
  readonly answers: string[] = [];
  ended = false;
  /** How many requests are under way. */
  private asking = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly t: Record<string, any>,
  ) {}

  static async begin(context: BrowserContext, language: Language, url: string): Promise<Visit> {
    const visit = new Visit(context, await context.newPage(), words(language));
    const { page } = visit;
    page.on('pageerror', (error) => visit.problems.push(error.message));
    page.on('console', (message) => {
      // A browser notes refused and lost requests by itself; pages explain them.
      const byItself = /status of 4\d\d|Service Worker registration|GL Driver|ERR_INTERNET_DISCONNECTED|ERR_FAILED/;
      if (message.type() === 'error' && !byItself.test(message.text())) visit.problems.push(message.text());
    });
    page.on('requestfinished', () => visit.asking--);
    page.on('requestfailed', () => visit.asking--);
    page.on('request', (request) => {
      visit.asking++;
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
        visit.problems.push(`asked another host: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.url().endsWith('/graphql'))
        response.text().then(
          (text) => visit.answers.push(text),
          () => undefined,
        );
    });
    return visit;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { page, t } = this;
    if (page.url() === 'about:blank') await page.goto('/');
    await page.getByLabel(t.settings.email).fill(email);
    await page.getByLabel(t.signIn.password, { exact: true }).fill(password);
    await page.getByRole('button', { name: t.signIn.submit, exact: true }).click();
    await page.waitForURL((url) => url.pathname !== '/');
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Goes to an address, and waits until what it shows is there. */
  async go(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  async settled(): Promise<void> {
    // Behind a dialog a heading is hidden from those who listen, but it is there.
    await this.page.locator('h1').first().waitFor();
    do {
      // Whether they are answered or given up: a frame at a time, until none is left.
      while (this.asking > 0)
        await this.page.evaluate(() => new Promise((next) => (globalThis as any).requestAnimationFrame(next)));
      await this.page.locator('.progress').first().waitFor({ state: 'detached' });
    } while (this.asking > 0);
    // What opens is masked for a moment, until it has its place.
    await this.page.locator('[style*="mask-image"]').first().waitFor({ state: 'detached' });
    const wrong = this.page.locator('.notice.bad');
    if (await wrong.count()) throw new Error(`${this.page.url()} says: ${await wrong.first().innerText()}`);
  }

  /** Presses the way out, which is under one's name. */
  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: this.t.nav.account }).click();
    await this.page.getByRole('button', { name: this.t.nav.signOut, exact: true }).click();
  }

  /** What the page shows, what went wrong on it, and what was answered last. */
  async seen(): Promise<string> {
    const { page, problems, answers } = this;
    const text = await page.locator('body').innerText();
    return [`-- ${page.url()}, ${this.asking} requests under way`, text, ...problems, ...answers.slice(-3)].join('\n');
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.context.close();
  }
}

/** The part of a page under a heading. */
export const sectionOf = ({ page }: Visit, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Counts what somebody presses to do a job. */
export class Taps {
  count = 0;

  async on(what: Locator): Promise<void> {
    this.count++;
    await what.click();
  }
}

/** A field for a day, by its label. */
export const dayField = (scope: Page | Locator, label: string) =>
  scope.getByRole('group', { name: label, exact: true });

const PARTS = ['year', 'month', 'day', 'hour', 'minute'];

/** Types a day into its field, part by part: YYYY-MM-DD, or with its time; nothing empties it. */
export async function typeDay(scope: Page | Locator, label: string, day: string): Promise<void> {
  const field = dayField(scope, label);
  const digits = day.split(/[-T:]/);
  for (const [at, type] of PARTS.entries()) {
    const part = field.locator(`[data-type=${type}]`);
    if (!day && (await part.count())) for (const _digit of '2026') await part.press('Backspace');
    if (digits[at]) await part.pressSequentially(digits[at]);
  }
}

/** The day that a field shows, as YYYY-MM-DD. */
export async function shownDay(scope: Page | Locator, label: string): Promise<string> {
  const field = dayField(scope, label);
  const parts = PARTS.slice(0, 3).map((type) => field.locator(`[data-type=${type}]`).innerText());
  return (await Promise.all(parts)).join('-');
}
