import { readFile } from 'node:fs/promises';
import { addDays, stockholmDate } from '../../src/kernel/time.js';
import * as make from '../make.js';
import { BrowserTest, type Size, Taps, typeDay, type Visit } from './browser.js';
import { axe, outOfBounds } from './looks.js';

const SIZES: Size[] = ['phone', 'desk'];
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Jobs that anybody does on any page; those of one page stand with it. */
describe('a job, at the size of a phone and of a desk', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await BrowserTest.start();
  });
  afterAll(() => test?.stop());

  const open = ({ page, t }: Visit) => page.getByRole('button', { name: t.search.open, exact: true });
  const field = ({ page, t }: Visit) => page.getByRole('dialog').getByRole('combobox', { name: t.search.label });
  const heading = ({ page }: Visit, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  it.each(SIZES)('finds somebody by name in two taps: %s', async (size) => {
    const visit = await test.signedIn('ASSOCIATION_LIAISON', { size });
    const taps = new Taps();
    await taps.on(open(visit));
    await field(visit).waitFor();
    await visit.page.keyboard.type('nattvandr');
    await taps.on(visit.page.getByRole('option', { name: /Nattvandrarna/ }).first());
    await heading(visit, 'Nattvandrarna på Kronogården');
    expect(taps.count).toBe(2);
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it.each(SIZES)('goes anywhere by keyboard alone, and back where it was: %s', async (size) => {
    const visit = await test.signedIn('PROCESS_LEADER', { size });
    const { page, t } = visit;
    await visit.go('/att-gora');
    await page.keyboard.press('Control+k');
    await field(visit).waitFor();
    await page.keyboard.press('Escape');
    await field(visit).waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await field(visit).waitFor();
    await page.keyboard.type('nattvandr');
    await page.getByRole('option', { name: /Nattvandrarna/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading(visit, 'Nattvandrarna på Kronogården');
    // Whom one went to stands first, and is logged with a key more.
    await page.keyboard.press('Control+k');
    await page
      .getByRole('option', { name: /Nattvandrarna/ })
      .first()
      .waitFor();
    await field(visit).fill('nattvandr');
    await page.getByRole('option', { name: /Nattvandrarna/, selected: true }).waitFor();
    await page.keyboard.press('Control+Enter');
    await heading(visit, t.log.title);
    await page.getByText('Nattvandrarna på Kronogården').first().waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it.each(SIZES)('compares two days: %s', async (size) => {
    const caller = await test.caller('PROCESS_LEADER');
    const [one, other] = [await make.association(caller), await make.association(caller)];
    const participants = [one, other].map(({ id }) => ({ stakeholderId: id }));
    await make.interaction(caller, { startsAt: new Date().toISOString(), participants });
    const visit = await test.signedIn('MANAGER', { size });
    const { page, t } = visit;
    const taps = new Taps();
    const from = addDays(stockholmDate(), -1);
    await taps.on(page.getByRole('link', { name: t.network.view.jamfor, exact: true }));
    await taps.on(page.getByRole('button', { name: t.compare.from }));
    await typeDay(page.getByRole('dialog'), t.compare.from, from);
    await page.waitForURL(new RegExp(`fran=${from}`));
    await page.keyboard.press('Escape');
    await visit.settled();
    const { networkChange: moved } = await (
      await test.caller('MANAGER')
    ).ok(
      'query ($from: Date!) { networkChange(from: $from, limit: 50) { newTieCount goneTieCount joined { name } } }',
      { from },
    );
    expect(moved.newTieCount).toBeGreaterThan(0);
    const came = page.locator('figure').nth(1).locator('figcaption');
    await came.filter({ hasText: ` ${moved.newTieCount} ` }).waitFor();
    const named = page.locator('section').filter({ has: page.getByRole('heading', { name: t.compare.named }) });
    for (const { name } of [one, other]) await named.getByRole('link', { name }).first().waitFor();
    expect(await page.locator('.drawing').count()).toBe(2);
    expect(await outOfBounds(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    expect(taps.count).toBeLessThanOrEqual(3);
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it.each(SIZES)('takes the picture along, as it is shown and whole: %s', async (size) => {
    const visit = await test.signedIn('MANAGER', { size });
    const { page, t } = visit;
    const taps = new Taps();
    await taps.on(page.getByRole('link', { name: t.network.view.bild, exact: true }));
    await page.locator('.drawing canvas').first().waitFor();
    // Names stand on the ground of the page, in the second ink: two colours of the palette, also for who wants no motion.
    const opaque = () =>
      page.evaluate(() => {
        const canvas = (globalThis as any).document.querySelector('.sigma-names');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        const found = new Set<string>();
        for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) found.add(data.slice(at, at + 3).join());
        return [...found];
      });
    expect(await opaque()).toEqual(expect.arrayContaining(['255,255,255', '71,87,92']));
    await taps.on(page.getByRole('button', { name: t.picture.files }));
    const [shown] = await Promise.all([
      page.waitForEvent('download'),
      taps.on(page.getByRole('button', { name: t.picture.asShown })),
    ]);
    expect((await readFile(await shown.path())).subarray(0, 4)).toEqual(PNG);
    const [whole] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t.picture.file.network_svg }).click(),
    ]);
    expect(await readFile(await whole.path(), 'utf8')).toContain('<svg');
    expect(taps.count).toBe(3);
    // Coloured by area too, which stands in the address.
    await visit.go('/natverk?vy=bild&farg=area');
    await page.getByRole('list', { name: t.picture.by.area }).getByText('Kronogården').first().waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('a word with a dotted line says what it means', async () => {
    const visit = await test.signedIn('MANAGER', { size: 'phone' });
    const { page, t } = visit;
    await visit.go('/natverk?vy=tabell');
    await page.getByRole('button', { name: t.table.constraint, exact: true }).first().click();
    await page.getByText(t.term.constraint).waitFor();
    await page.getByRole('heading', { name: t.bridges.title }).waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  const MAIN = [
    '/logga',
    '/att-gora',
    '/aktorer',
    '/natverk',
    '/samverkan',
    '/initiativ',
    '/oversikt',
    '/installningar',
  ];

  it.each(SIZES)('with text of twice the size, nothing is out of reach: %s', async (size) => {
    const visit = await test.signedIn('PROCESS_LEADER', { size });
    const { page, context } = visit;
    const device = await context.newCDPSession(page);
    await device.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const found: [string, string[]][] = [];
    for (const path of MAIN) {
      await visit.go(path);
      found.push([path, await outOfBounds(page)]);
    }
    expect(found.filter(([, wrong]) => wrong.length)).toEqual([]);
    await visit.end();
  });

  it.each(SIZES)('on paper: whose it is, the day, what was chosen, and nothing that one presses: %s', async (size) => {
    const visit = await test.signedIn('MANAGER', { size, dark: true });
    const { page, t } = visit;
    await visit.go('/oversikt');
    await page.locator('.print-head').filter({ hasText: 'Trollhättan' }).waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('body').innerText();
    expect(paper).toContain('Trollhättan · Samverka · ');
    expect(paper).toContain(t.common.printed.split(' ')[0]);
    expect(paper).toContain('–');
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(
      await page.evaluate(() => (globalThis as any).getComputedStyle((globalThis as any).document.body).colorScheme),
    ).toBe('light');
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.print-only').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    const file = await page.pdf({ preferCSSPageSize: true });
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.toString('latin1')).toMatch(/MediaBox ?\[0 0 59[456][.\d]* 84[12][.\d]*\]/);
    await visit.end();
  });

  it.each(SIZES)('reads what a planned meeting needs without a network, and nobody protected: %s', async (size) => {
    const caller = await test.caller('PROCESS_LEADER');
    const at = `${addDays(stockholmDate(), 1)}T09:00:00Z`;
    const club = await make.association(caller, {
      name: `Utanför nätet ${size}`,
      contactPoints: [{ kind: 'PHONE', value: '070-174 06 05' }],
    });
    const hidden = await make.person(caller, {
      givenName: 'Dold',
      familyName: `Dolsson ${size}`,
      protectedIdentity: 'CONFIDENTIALITY_MARKED',
    });
    const planned = { status: 'PLANNED', startsAt: at };
    const open = await make.interaction(caller, {
      ...planned,
      subject: `Öppet möte ${size}`,
      participants: [{ stakeholderId: club.id }],
    });
    const closed = await make.interaction(caller, {
      ...planned,
      subject: `Slutet möte ${size}`,
      participants: [{ stakeholderId: club.id }, { stakeholderId: hidden.id }],
    });
    const visit = await test.signedIn('PROCESS_LEADER', { size, offline: true });
    const { page, context, t } = visit;
    await page.evaluate(() => (globalThis as any).navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await page.getByRole('link', { name: `Öppet möte ${size}`, exact: true }).waitFor();
    const kept = () =>
      page.evaluate(
        () =>
          new Promise<string>((done) => {
            const asked = (globalThis as any).indexedDB.open('samverka');
            asked.onsuccess = () => {
              const all = asked.result.transaction('kept').objectStore('kept').getAll();
              all.onsuccess = () => done(JSON.stringify(all.result));
            };
          }),
      );
    while (!(await kept()).includes('+46701740605'))
      await page.evaluate(() => new Promise((next) => setTimeout(next, 50)));
    expect(await kept()).not.toContain('Dolsson');
    await context.setOffline(true);
    await page.goto('/logga');
    await page.getByRole('link', { name: `Öppet möte ${size}`, exact: true }).click();
    await heading(visit, open.subject);
    await page.getByText(t.common.kept.split('{{')[0]).first().waitFor();
    await page.getByRole('link', { name: club.name, exact: true }).first().click();
    await heading(visit, club.name);
    await page
      .getByRole('link', { name: /070-174 06 05/ })
      .first()
      .waitFor();
    await page.goto(`/kontakter/${closed.id}`);
    await page.getByText(t.failure.OFFLINE).first().waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: t.common.tryAgain }).first().click();
    await heading(visit, closed.subject);
    await visit.signOut();
    await page.getByLabel(t.settings.email).waitFor();
    expect(await kept()).not.toContain('+46701740605');
    await visit.end();
  });
});
