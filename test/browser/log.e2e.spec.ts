import * as make from '../make.js';
import { BrowserTest, type Language, type Size, type Visit } from './browser.js';

describe('a process leader logs a meeting', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await BrowserTest.start();
  });
  afterAll(() => test?.stop());

  const rows = (subject: string) =>
    test.app.sql<{ id: string; status: string; note: string }>('SELECT * FROM interaction WHERE subject = $1', [
      subject,
    ]);

  const fill = async ({ page, t }: Visit, subject: string, group = 'Språkkafé Pratstunden') => {
    await page.getByRole('combobox', { name: t.log.who }).fill(group);
    await page.getByRole('option', { name: group }).first().click();
    await page.getByLabel(t.log.subject).fill(subject);
  };
  const save = ({ page, t }: Visit) => page.getByRole('button', { name: t.log.save, exact: true }).click();

  it.each<[Size, Language]>([
    ['phone', 'sv'],
    ['phone', 'en'],
    ['desk', 'sv'],
    ['desk', 'en'],
  ])('with somebody met lately in three taps and a line, at the size of a %s, in %s', async (size, language) => {
    const visit = await test.signedIn('PROCESS_LEADER', { size, language });
    const { page, t } = visit;
    expect(new URL(page.url()).pathname).toBe('/logga');
    const subject = `Tre tryck ${size} ${language}`;
    // One tap on whom one met lately, one on the line to type, one to save.
    await page.getByRole('group', { name: t.log.recent }).getByRole('button').first().click();
    await page.getByLabel(t.log.subject).click();
    await page.keyboard.type(subject);
    await save(visit);
    await page.getByText(t.log.saved.replace('{{subject}}', subject)).waitFor();
    expect(await rows(subject)).toEqual([expect.objectContaining({ status: 'HELD', channel: 'MEETING' })]);
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('with a new person, who spoke for whom, a note, a follow-up and a promise', async () => {
    const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone' });
    const { page, t } = visit;
    await fill(visit, 'Med allt');
    await page.getByRole('combobox', { name: t.log.who }).fill('Nils Nyttigsson');
    await page
      .getByRole('option', {
        name: t.log.addNew.replace('{{name}}', 'Nils Nyttigsson').replace('{{kind}}', t.kind.PERSON.toLowerCase()),
      })
      .click();
    await page.getByText(t.log.details).click();
    await page.getByLabel(t.log.note).fill('De vill ha fler stolar.');
    await page.getByText(t.log.finalised).click();
    await page
      .getByLabel(t.log.spokeFor.replace('{{name}}', 'Nils Nyttigsson'))
      .selectOption({ label: 'Språkkafé Pratstunden' });
    await page.getByLabel(/Vad är Nils Nyttigsson/).fill('ledare');
    await page.getByRole('button', { name: t.log.addFollowUp }).click();
    await page.getByRole('group', { name: t.log.followUps }).getByLabel(t.log.task).fill('Fråga om stolar');
    await page.getByRole('button', { name: t.log.addPromise }).click();
    await page.getByRole('group', { name: t.log.promises }).getByLabel(t.log.task).fill('Låna ut ett bord');
    await save(visit);
    await page.getByText(t.log.saved.replace('{{subject}}', 'Med allt')).waitFor();

    const leader = await test.caller('PROCESS_LEADER');
    const [{ id }] = await rows('Med allt');
    const { interaction } = await leader.ok(
      `query ($id: UUID!) { interaction(id: $id) { note noteState followUps { title } commitments { title promisedBy }
        participants { stakeholder { name ... on Person { affiliations { role } } } onBehalfOf { name } } } }`,
      { id },
    );
    expect(interaction).toMatchObject({
      note: 'De vill ha fler stolar.',
      noteState: 'FINALISED',
      followUps: [{ title: 'Fråga om stolar' }],
      commitments: [{ title: 'Låna ut ett bord', promisedBy: 'US' }],
    });
    expect(interaction.participants).toContainEqual({
      stakeholder: { name: 'Nils Nyttigsson', affiliations: [{ role: 'ledare' }] },
      onBehalfOf: { name: 'Språkkafé Pratstunden' },
    });
    await visit.end();
  });

  it('warns before putting down somebody who is there, spelled another way', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await page.getByRole('combobox', { name: t.log.who }).fill('Sprakkafe Pratstunden');
    await page.getByRole('option', { name: /Lägg till ”Sprakkafe Pratstunden” som civilsamhällesgrupp/ }).click();
    await page.getByText(t.log.alike).waitFor();
    await page.getByRole('button', { name: t.log.useInstead.replace('{{name}}', 'Språkkafé Pratstunden') }).click();
    await page.getByRole('button', { name: t.log.remove.replace('{{name}}', 'Språkkafé Pratstunden') }).waitFor();
    await visit.end();
  });

  it('says what is missing, and keeps what is typed when the page is left and when it is closed', async () => {
    const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone' });
    const { page, t } = visit;
    await page.getByLabel(t.log.subject).fill('Halvskrivet');
    await save(visit);
    await page.getByText(t.log.missing.participants).waitFor();
    await page.getByRole('link', { name: t.nav.todo }).click();
    await page.getByRole('heading', { name: t.todo.title }).waitFor();
    await page.getByRole('link', { name: t.nav.log, exact: true }).click();
    expect(await page.getByLabel(t.log.subject).inputValue()).toBe('Halvskrivet');
    await page.reload();
    await page.getByText(t.log.restored).waitFor();
    expect(await page.getByLabel(t.log.subject).inputValue()).toBe('Halvskrivet');
    await visit.end();
  });

  it('by keyboard alone', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    const focused = () => page.evaluate(() => (globalThis as any).document.activeElement.textContent as string);
    const tabTo = async (done: () => Promise<boolean>) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (await done()) return;
      }
      throw new Error('not reached');
    };
    const isFocused = (label: string, role: 'combobox' | 'textbox') => () =>
      page.getByRole(role, { name: label }).evaluate((element) => element === element.ownerDocument.activeElement);
    await page.reload();
    await visit.settled();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(t.nav.skip);
    await page.keyboard.press('Enter');
    await tabTo(isFocused(t.log.who, 'combobox'));
    await page.keyboard.type('Boxnings');
    await page.getByRole('option', { name: /Boxningsklubben Handsken/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(isFocused(t.log.subject, 'textbox'));
    await page.keyboard.type('Bara tangenter');
    await page.keyboard.press('Enter');
    await page.getByText(t.log.saved.replace('{{subject}}', 'Bara tangenter')).waitFor();
    expect(await rows('Bara tangenter')).toHaveLength(1);
    await visit.end();
  });

  describe('without a network', () => {
    it('keeps it, opens again, shows that it waits, and sends it exactly once', async () => {
      const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone', offline: true });
      const { page, context, t } = visit;
      await page.evaluate(() => (globalThis as any).navigator.serviceWorker.ready.then(() => undefined));
      await page.reload();
      await visit.settled();
      await context.setOffline(true);
      await page.reload();
      await page.getByRole('heading', { name: t.log.title }).waitFor();
      await page.getByRole('group', { name: t.log.recent }).getByRole('button').first().click();
      await page.getByLabel(t.log.subject).fill('På bussen');
      await save(visit);
      await page.getByText(t.log.waits.replace('{{subject}}', 'På bussen')).waitFor();
      await page.getByText(t.log.waitingCount_one).waitFor();
      // Also after the page was closed.
      await page.reload();
      await page.getByText(t.log.waitingCount_one).waitFor();
      expect(await rows('På bussen')).toHaveLength(0);

      const second = await context.newPage();
      await context.setOffline(false);
      await second.goto('/logga');
      await page.getByText(t.log.waitingCount_one).waitFor({ state: 'detached' });
      expect(await rows('På bussen')).toHaveLength(1);
      await visit.end();
    });

    it('makes one row of what arrived though its answer was lost', async () => {
      const visit = await test.signedIn('PROCESS_LEADER');
      const { page, t } = visit;
      let sent = 0;
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('mutation LogInteraction')) return route.continue();
        sent++;
        if (sent > 1) return route.continue();
        await route.fetch();
        return route.abort('connectionreset');
      });
      await fill(visit, 'Svaret försvann');
      await save(visit);
      await page.getByText(t.log.waits.replace('{{subject}}', 'Svaret försvann')).waitFor();
      expect(await rows('Svaret försvann')).toHaveLength(1);
      await page.getByRole('button', { name: t.log.sendNow }).click();
      await page.getByText(t.log.waitingCount_one).waitFor({ state: 'detached' });
      expect(sent).toBe(2);
      expect(await rows('Svaret försvann')).toHaveLength(1);
      await visit.end();
    });
  });

  /** All that the browser keeps, as text. */
  const kept = ({ page }: Visit) =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = (globalThis as any).indexedDB.open('samverka');
          open.onsuccess = () => {
            const all = open.result.transaction('kept').objectStore('kept').getAll();
            all.onsuccess = () => resolve(JSON.stringify(all.result));
            all.onerror = () => reject(new Error('not read'));
          };
        }),
    );

  it('keeps nothing of somebody who is gone when it is sent, and says so', async () => {
    const leader = await test.caller('PROCESS_LEADER');
    const officer = await test.caller('DATA_PROTECTION_OFFICER');
    const { id, version } = await make.person(leader, { givenName: 'Rasmus', familyName: 'Raderas' });
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('mutation LogInteraction') ? route.abort() : route.continue(),
    );
    await fill(visit, 'Om någon som raderas', 'Rasmus Raderas');
    await save(visit);
    await page.getByText(t.log.waitingCount_one).waitFor();
    expect(await kept(visit)).toMatch(/Om någon som raderas.*Rasmus/);

    const input = { personId: id, version, name: 'Rasmus Raderas', decision: 'Bad om det' };
    await make.mutate(officer, 'erasePerson', input, '__typename');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: t.log.sendNow }).click();
    await page.getByText(t.log.gone).waitFor();
    expect(await kept(visit)).not.toMatch(/Om någon som raderas|Rasmus/);
    await page.getByRole('button', { name: t.common.close, exact: true }).click();
    await page.getByText(t.log.gone).waitFor({ state: 'detached' });
    await visit.end();
  });

  it('keeps no name in a draft of somebody who is gone when it is opened again', async () => {
    const leader = await test.caller('PROCESS_LEADER');
    const officer = await test.caller('DATA_PROTECTION_OFFICER');
    const { id, version } = await make.person(leader, { givenName: 'Ulrik', familyName: 'Utkast' });
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await fill(visit, 'Halvfärdigt', 'Ulrik Utkast');
    expect(await kept(visit)).toContain('Ulrik');
    const input = { personId: id, version, name: 'Ulrik Utkast', decision: 'Bad om det' };
    await make.mutate(officer, 'erasePerson', input, '__typename');
    await page.reload();
    await page.getByRole('button', { name: t.log.remove.replace('{{name}}', 'Raderad person') }).waitFor();
    expect(await kept(visit)).not.toContain('Ulrik');
    await visit.end();
  });

  it('asks who signs out what becomes of what waits, and keeps nothing else of them', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('mutation LogInteraction') ? route.abort() : route.continue(),
    );
    await fill(visit, 'Osänt');
    await save(visit);
    await page.getByText(t.log.waitingCount_one).waitFor();
    await page.getByLabel(t.log.subject).fill('Ett utkast');
    await visit.signOut();
    await page.getByRole('button', { name: t.signOut.discard }).click();
    await page.getByLabel(t.signIn.password, { exact: true }).waitFor();
    const left = await kept(visit);
    for (const text of ['Osänt', 'Ett utkast', 'Pratstunden']) expect(left).not.toContain(text);
    await visit.end();
  });

  it('signs in again over the page where the session has ended, and what was typed goes out', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await fill(visit, 'Efter en paus');
    await test.app.sql('DELETE FROM session WHERE name IS NULL');
    await save(visit);
    const dialog = page.getByRole('dialog', { name: t.signIn.again });
    await dialog.getByLabel(t.signIn.password).fill(test.passwordOf('PROCESS_LEADER'));
    await dialog.getByRole('button', { name: t.signIn.submit, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(t.log.waitingCount_one).waitFor({ state: 'detached' });
    expect(await rows('Efter en paus')).toHaveLength(1);
    await visit.end();
  });
});
