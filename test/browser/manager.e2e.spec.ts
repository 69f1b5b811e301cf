import { BrowserTest, type Language, type Size } from './browser.js';

describe('a manager reviews the network', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await BrowserTest.start();
  });
  afterAll(() => test?.stop());

  it.each<[Size, Language]>([
    ['phone', 'sv'],
    ['phone', 'en'],
    ['desk', 'sv'],
    ['desk', 'en'],
  ])('answers, picture, table, partnerships, overview: %s, %s', async (size, language) => {
    const visit = await test.signedIn('MANAGER', { size, language });
    const { page, t } = visit;
    expect(new URL(page.url()).pathname).toBe('/natverk');
    await visit.settled();
    for (const title of [t.brokers.title, t.single.title, t.introductions.title, t.moves.title])
      await page.getByRole('heading', { name: title }).waitFor();
    const caller = await test.caller('MANAGER');
    const { networkAnalysis } = await caller.ok(
      '{ networkAnalysis(limit: 1) { brokers { stakeholder { id name } } } }',
    );
    const [{ stakeholder: broker }] = networkAnalysis.brokers;
    await page.getByRole('listitem').filter({ hasText: broker.name }).first().waitFor();

    await page.getByRole('link', { name: t.network.view.bild, exact: true }).click();
    await page.getByRole('combobox', { name: t.picture.search }).fill(broker.name);
    await page.getByRole('option', { name: broker.name }).click();
    const card = page.getByRole('complementary', { name: broker.name });
    await card.getByRole('link', { name: t.picture.ego }).click();
    await page.getByRole('heading', { name: t.ego.title.replace('{{name}}', broker.name) }).waitFor();

    await visit.go('/natverk?vy=tabell');
    await page.getByRole('columnheader').getByRole('button', { name: t.table.betweenness }).click();
    expect(await page.getByRole('row').nth(1).getByRole('link').textContent()).toBe(broker.name);
    await page.getByRole('slider').fill('0');
    await page.waitForURL(/manader=24/);
    await visit.settled();

    await visit.go('/samverkan');
    const dormant = page.getByText(t.partnership.dormant, { exact: true });
    expect(await dormant.count()).toBeGreaterThan(0);
    await page.getByLabel(t.partnershipBoard.dormantOnly).check();
    await page.waitForURL(/vilande/);
    await page.getByRole('article').filter({ hasNot: dormant }).first().waitFor({ state: 'detached' });
    await visit.settled();
    expect(await page.getByRole('article').count()).toBe(await dormant.count());

    await visit.go('/oversikt');
    await page.getByText(t.overview.asTable).click();
    await page.getByRole('row').nth(12).waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('moves a partnership to another stage, by keyboard, and is told where it cannot go', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await visit.go('/samverkan');
    const name = 'Kafé med praktik';
    const move = page.getByRole('button', { name: t.partnership.moveOf.replace('{{name}}', name) });
    await move.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name });
    await dialog.getByLabel(t.stage.NEGOTIATION).focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel(t.partnership.reason).fill('Vi är överens om villkoren.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const column = page.locator('.board-column').filter({ hasText: t.stage.NEGOTIATION });
    await column.getByRole('link', { name }).waitFor();
    await visit.end();
  });

  it('shows a page whose parts arrive between its first sight and what React does after it', async () => {
    const visit = await test.signedIn('MANAGER');
    const { page, t } = visit;
    // React's scheduler takes this where it is, so that what it does after drawing comes late.
    await page.addInitScript('globalThis.setImmediate = (task) => setTimeout(task, 500)');
    await page.route('**/overview-page-*.js', async (route) => {
      await page.locator('main .progress').waitFor();
      await route.continue();
    });
    await page.goto('/oversikt');
    await page.getByRole('heading', { name: t.overview.title }).waitFor();
    await visit.end();
  });

  it('says so where the browser cannot draw, and keeps the rest of the page', async () => {
    const visit = await test.signedIn('MANAGER');
    const { page, t } = visit;
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
    await visit.go('/natverk?vy=bild');
    await page.getByText(t.picture.cannot).waitFor();
    await page.getByRole('combobox', { name: t.picture.search }).waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });
});
