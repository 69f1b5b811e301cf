import { BrowserTest, dayField, sectionOf, shownDay, typeDay, type Visit } from './browser.js';
import { axe } from './looks.js';

describe('numbers and days in forms, in the browser', () => {
  let test: BrowserTest;
  let leader: any;
  let partnership: string;
  let initiative: string;
  beforeAll(async () => {
    test = await BrowserTest.start();
    leader = await test.caller('PROCESS_LEADER');
    ({ partnership, initiative } = await places());
  });
  afterAll(() => test.stop());

  async function places() {
    const { partnerships, initiatives } = await leader.ok(
      '{ partnerships(first: 1, filter: { stages: [ACTIVE] }) { nodes { id } } initiatives(first: 1) { nodes { id } } }',
    );
    return { partnership: partnerships.nodes[0].id, initiative: initiatives.nodes[0].id };
  }

  async function addContribution(visit: Visit) {
    await visit.go(`/samverkan/${partnership}`);
    const section = sectionOf(visit, visit.t.contributions.title);
    await section.getByRole('button', { name: visit.t.contributions.add, exact: true }).click();
    return section;
  }

  it.each([
    ['sv', 'en-US', '12,5', '12,5', 12.5],
    ['sv', 'en-US', '12.5', '12,5', 12.5],
    ['sv', 'sv-SE', '1 200,50', '1\u00a0200,5', 1200.5],
    ['en', 'sv-SE', '12.5', '12.5', 12.5],
    ['en', 'sv-SE', '12,5', '12.5', 12.5],
    ['en', 'en-US', '1,200', '1,200', 1200],
  ] as const)(
    'a number on a page in %s, in a browser that speaks %s: %s',
    async (language, locale, typed, shown, meant) => {
      const visit = await test.signedIn('PROCESS_LEADER', { language, locale });
      const { page, t } = visit;
      const section = await addContribution(visit);
      const what = `Tal ${language} ${locale} ${typed}`;
      await section.getByLabel(t.fact.description).fill(what);
      await section.getByLabel(t.contributions.pledged).pressSequentially(typed);
      await section.getByLabel(t.contributions.delivered).focus();
      expect(await section.getByLabel(t.contributions.pledged).inputValue()).toBe(shown);
      await section.getByRole('button', { name: t.common.save }).click();
      await section.getByText(what).waitFor();
      const { partnership: of } = await leader.ok(
        'query ($id: UUID!) { partnership(id: $id) { contributions { nodes { description pledged } } } }',
        { id: partnership },
      );
      expect(of.contributions.nodes.find((one: any) => one.description === what).pledged).toBe(meant);
      expect(page.url()).toContain(partnership);
      await visit.end();
    },
  );

  it('keeps a number that is wrong as it was typed, says so, and sends nothing', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    const section = await addContribution(visit);
    const pledged = section.getByLabel(t.contributions.pledged);
    const sent = visit.answers.length;
    for (const [typed, said] of [
      ['45.000', t.number.unread.replace('{{example}}', '12\u00a0000,5')],
      ['tolv', t.number.unread.replace('{{example}}', '12\u00a0000,5')],
      ['12,345', t.rules.isNumber],
      ['-3', t.number.min.replace('{{number}}', '0')],
    ]) {
      await pledged.fill(typed);
      await pledged.press('Enter');
      await section.getByText(said).waitFor();
      expect((await pledged.inputValue()).replace('−', '-')).toBe(typed);
      expect(await pledged.getAttribute('aria-invalid')).toBe('true');
      await section.getByRole('button', { name: t.common.save }).click();
      expect(await pledged.evaluate((it: any) => it === it.ownerDocument.activeElement)).toBe(true);
    }
    expect(visit.answers.length).toBe(sent);
    expect(await axe(page)).toEqual([]);
    await visit.end();
  });

  it('types days in the order of the page’s language', async () => {
    for (const [language, digits, order] of [
      ['sv', '20260705', 'year month day'],
      ['en', '05072026', 'day month year'],
    ] as const) {
      const visit = await test.signedIn('PROCESS_LEADER', { language, locale: language === 'sv' ? 'en-US' : 'sv-SE' });
      const { page, t } = visit;
      const section = await addContribution(visit);
      const field = dayField(section, t.board.to);
      const parts = field.locator('[data-type]:not([data-type=literal])');
      await parts.first().waitFor();
      expect(await parts.evaluateAll((all) => all.map((one: any) => one.dataset.type).join(' '))).toBe(order);
      await parts.first().focus();
      await page.keyboard.type(digits);
      expect(await shownDay(section, t.board.to)).toBe('2026-07-05');
      await visit.end();
    }
  });

  it('says what is wrong with a day: half of one, none that there is, a year that nobody means', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await visit.go(`/initiativ/${initiative}`);
    const section = sectionOf(visit, t.outcomes.title);
    await section.getByRole('button', { name: t.outcomes.add, exact: true }).click();
    await section.getByLabel(t.outcomes.description).fill('Med en dag');
    await section.getByLabel(t.outcomes.source).fill('Vi');
    const sent = visit.answers.length;
    const save = () => section.getByRole('button', { name: t.common.save }).click();
    const field = dayField(section, t.outcomes.observedOn);
    await field.locator('[data-type=day]').press('Backspace');
    await field.locator('[data-type=day]').press('Backspace');
    await save();
    await section.getByText(t.day.whole).waitFor();
    await typeDay(section, t.outcomes.observedOn, '0026-07-05');
    await save();
    await section.getByText(t.rules.plausibleDate).waitFor();
    expect(visit.answers.length).toBe(sent);
    expect(await axe(page)).toEqual([]);
    await typeDay(section, t.outcomes.observedOn, '2026-02-30');
    await section.getByLabel(t.outcomes.source).focus();
    await section.getByText(t.day.unreal.replace('{{day}}', '2026-02-30')).waitFor();
    expect(await shownDay(section, t.outcomes.observedOn)).toBe('2026-02-28');
    await visit.end();
  });

  it('takes a day that is pasted as people write it', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { t } = visit;
    const section = await addContribution(visit);
    const field = dayField(section, t.board.to);
    const paste = (text: string) =>
      field.locator('[data-type=year]').evaluate((it: any, data) => {
        const { DataTransfer, ClipboardEvent } = it.ownerDocument.defaultView;
        const clipboardData = new DataTransfer();
        clipboardData.setData('text', data);
        it.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
    await paste('5.7.2026');
    expect(await shownDay(section, t.board.to)).toBe('2026-07-05');
    await paste('8/9');
    expect((await shownDay(section, t.board.to)).slice(4)).toBe('-09-08');
    await visit.end();
  });

  it('has a calendar that fits a phone and a finger, and empties a day that may be missing', async () => {
    const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone' });
    const { page, t } = visit;
    const section = await addContribution(visit);
    const open = section.getByRole('button', { name: t.day.open.replace('{{label}}', t.board.to) });
    await open.tap();
    const calendar = page.getByRole('dialog', { name: t.board.to });
    await calendar.waitFor();
    expect(await calendar.locator('th').first().innerText()).toMatch(/mån/i);
    const touched = calendar.locator('.button:visible, .day-cell:visible');
    const boxes = await Promise.all((await touched.all()).map((one) => one.boundingBox()));
    expect(
      boxes.filter((box) => !box || box.width < 44 || box.height < 44 || box.x < 0 || box.x + box.width > 390),
    ).toEqual([]);
    expect(await axe(page)).toEqual([]);
    await calendar.getByRole('button', { name: t.day.today, exact: true }).tap();
    await calendar.waitFor({ state: 'detached' });
    expect(await shownDay(section, t.board.to)).toMatch(/^\d{4}-\d\d-\d\d$/);
    await open.tap();
    await calendar.getByRole('button', { name: t.day.clear, exact: true }).tap();
    expect(await shownDay(section, t.board.to)).toBe('åååå-mm-dd');
    await visit.end();
  });
});
