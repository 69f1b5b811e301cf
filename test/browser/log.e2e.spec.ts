import type { Locator } from 'playwright-core';
import { PASSWORD } from '../app.js';
import * as make from '../make.js';
import { BrowserTest, type Language, type Size, typeDay, type Visit } from './browser.js';

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

  /** Taps as a person makes them: each is counted, typing is not. */
  const counted = ({ page }: Visit) => {
    let count = 0;
    const tap = async (what: Locator) => {
      count++;
      await what.click();
    };
    return {
      tap,
      /** A tap on a field, and what is typed into it. */
      type: async (what: Locator, text: string) => {
        await tap(what);
        await page.keyboard.type(text);
      },
      taps: () => count,
    };
  };
  const saved = ({ page, t }: Visit, subject: string) =>
    page.getByText(t.log.saved.replace('{{subject}}', subject)).waitFor();
  const put = (text: string, holes: Record<string, string>) =>
    Object.entries(holes).reduce((all, [name, value]) => all.replace(`{{${name}}}`, value), text);

  it.each<[Size, Language]>([
    ['phone', 'sv'],
    ['phone', 'en'],
    ['desk', 'sv'],
    ['desk', 'en'],
  ])('with somebody met lately in three taps and a line, at the size of a %s, in %s', async (size, language) => {
    const visit = await test.signedIn('PROCESS_LEADER', { size, language });
    const { page, t } = visit;
    const { tap, type, taps } = counted(visit);
    expect(new URL(page.url()).pathname).toBe('/logga');
    const subject = `Tre tryck ${size} ${language}`;
    await tap(page.getByRole('group', { name: t.log.recent }).getByRole('button').first());
    await type(page.getByLabel(t.log.subject), subject);
    await tap(page.getByRole('button', { name: t.log.save, exact: true }));
    await saved(visit, subject);
    expect(taps()).toBeLessThanOrEqual(4);
    expect(await rows(subject)).toEqual([expect.objectContaining({ status: 'HELD', channel: 'MEETING' })]);
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it.each<Size>(['phone', 'desk'])('with somebody new of an organisation that is new too, %s', async (size) => {
    const visit = await test.signedIn('PROCESS_LEADER', { size });
    const { page, t } = visit;
    const { tap, type, taps } = counted(visit);
    const [name, club] = [`Ebba-${size} von Påhitt`, `Nystarten ${size}`];
    const who = page.getByRole('combobox', { name: t.log.who });
    const kind = (of: string) => page.getByRole('group', { name: put(t.log.newKind, { name: of }) });
    await type(who, club);
    await tap(page.getByRole('option', { name: put(t.log.addNew, { name: club }) }));
    await tap(kind(club).getByRole('button', { name: t.kind.ASSOCIATION, exact: true }));
    await type(who, name);
    await tap(page.getByRole('option', { name: put(t.log.addNew, { name }) }));
    await tap(kind(name).getByRole('button', { name: t.kind.PERSON, exact: true }));
    const card = page.getByRole('group', { name: put(t.log.newOne, { kind: t.kind.PERSON.toLowerCase(), name }) });
    await type(card.getByLabel(t.log.phone), '070-174 06 05');
    // The only organisation that took part is meant.
    await page.getByText(put(t.log.spokeFor, { name, organisation: club })).waitFor();
    await type(page.getByLabel(t.log.subject), `Ny med ny ${size}`);
    await tap(page.getByRole('button', { name: t.log.save, exact: true }));
    await saved(visit, `Ny med ny ${size}`);
    expect(taps()).toBeLessThanOrEqual(12);

    const leader = await test.caller('PROCESS_LEADER');
    const [{ id }] = await rows(`Ny med ny ${size}`);
    const { interaction } = await leader.ok(
      `query ($id: UUID!) { interaction(id: $id) { participants { stakeholder { name contactPoints { value }
         ... on Person { givenName familyName affiliations { role } } } onBehalfOf { name } } } }`,
      { id },
    );
    expect(interaction.participants).toEqual([
      { stakeholder: { name: club, contactPoints: [] }, onBehalfOf: null },
      {
        stakeholder: {
          name,
          givenName: `Ebba-${size}`,
          familyName: 'von Påhitt',
          contactPoints: [{ value: '070-174 06 05' }],
          affiliations: [{ role: t.log.anyRole }],
        },
        onBehalfOf: { name: club },
      },
    ]);
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('drops no name that is typed: an exact one is taken, any other stops the saving and says so; Enter takes the first', async () => {
    const leader = await test.caller('PROCESS_LEADER');
    await make.person(leader, { givenName: 'Amira', familyName: 'Tappadsson' });
    const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone' });
    const { page, t } = visit;
    const who = page.getByRole('combobox', { name: t.log.who });
    const chip = (name: string) => page.getByRole('button', { name: put(t.log.remove, { name }) });
    await page.getByLabel(t.log.subject).fill('Ingen tappas');
    await who.fill('Amira Tappad');
    await save(visit);
    await page.getByText(put(t.log.unpicked, { name: 'Amira Tappad' })).waitFor();
    await page.waitForFunction(() => (globalThis as any).document.activeElement.getAttribute('role') === 'combobox');
    expect(await rows('Ingen tappas')).toHaveLength(0);
    await who.fill('amira tappadsson');
    await save(visit);
    await saved(visit, 'Ingen tappas');
    const [{ id }] = await rows('Ingen tappas');
    expect(
      (await leader.ok('query ($id: UUID!) { interaction(id: $id) { participants { stakeholder { name } } } }', { id }))
        .interaction.participants,
    ).toEqual([{ stakeholder: { name: 'Amira Tappadsson' } }]);

    await who.fill('Tappads');
    await who.press('Enter');
    await chip('Amira Tappadsson').waitFor();
    expect(await who.inputValue()).toBe('');
    await chip('Amira Tappadsson').click();
    await who.fill('Amira Tappadsson');
    await page.getByLabel(t.log.subject).click();
    await chip('Amira Tappadsson').waitFor();
    await visit.end();
  });

  it('with all that a contact may have; who may read the note is asked once', async () => {
    const leader = await test.caller('PROCESS_LEADER');
    const { name } = await make.initiative(leader, { name: 'Stolsprojektet' });
    // Somebody who wrote no note yet.
    await test.app.signUp('ny.ledare@example.test', ['PROCESS_LEADER']);
    const visit = await test.visit({ size: 'phone' });
    await visit.signIn('ny.ledare@example.test', PASSWORD);
    const { page, t } = visit;
    await fill(visit, 'Med allt');
    await page.getByRole('radiogroup').first().waitFor();
    await page.getByText(t.log.yesterday, { exact: true }).click();
    await page.getByLabel(t.log.note, { exact: true }).fill('De vill ha fler stolar.');
    await save(visit);
    await page.getByText(t.log.missing.readers).waitFor();
    await page.getByText(t.log.forColleagues, { exact: true }).click();
    await page.getByRole('button', { name: t.log.plusFollowUp, exact: true }).click();
    await page
      .getByRole('group', { name: t.task.followUp, exact: true })
      .getByLabel(t.log.task)
      .fill('Fråga om stolar');
    await page.getByRole('button', { name: t.log.plusPromise, exact: true }).click();
    await page.getByRole('group', { name: t.log.promise, exact: true }).getByLabel(t.log.task).fill('Låna ut ett bord');
    for (const part of ['place', 'themes', 'staff', 'belongs'])
      await page.getByRole('button', { name: t.log.part[part], exact: true }).click();
    await page.getByLabel(t.log.place, { exact: true }).fill('Torget');
    await page.getByRole('group', { name: t.log.part.themes }).locator('label').first().click();
    await page.getByRole('group', { name: t.log.staff, exact: true }).locator('label').first().click();
    await page.getByRole('combobox', { name: t.log.belongs }).fill('Stolspro');
    await page.getByRole('option', { name }).click();
    await save(visit);
    await saved(visit, 'Med allt');

    const [{ id }] = await rows('Med allt');
    const { interaction } = await leader.ok(
      `query ($id: UUID!) { interaction(id: $id) { note noteState place followUps { title } commitments { title promisedBy }
        focusAreas { id } staff { id } initiatives { name } } }`,
      { id },
    );
    expect(interaction).toMatchObject({
      note: 'De vill ha fler stolar.',
      noteState: 'FINALISED',
      place: 'Torget',
      followUps: [{ title: 'Fråga om stolar' }],
      commitments: [{ title: 'Låna ut ett bord', promisedBy: 'US' }],
      focusAreas: [{ id: expect.any(String) }],
      initiatives: [{ name }],
    });

    // The answer holds for the next note, and can be changed; the same people and place are a tap away.
    await page.getByRole('button', { name: /^Som sist/ }).click();
    await page.getByLabel(t.log.subject).fill('Som sist');
    await page.getByLabel(t.log.note, { exact: true }).fill('Bara för mig');
    await page.getByLabel(t.log.colleaguesMayRead).uncheck();
    await save(visit);
    await saved(visit, 'Som sist');
    const [again] = await test.app.sql('SELECT place, note_state FROM interaction WHERE subject = $1', ['Som sist']);
    expect(again).toEqual({ place: 'Torget', note_state: 'DRAFT' });
    const colleague = await test.signedIn('MANAGER');
    await colleague.go(`/kontakter/${(await rows('Som sist'))[0].id}`);
    await colleague.page.getByText(/^Det finns ett utkast av/).waitFor();
    await colleague.end();
    await visit.end();
  });

  it('plans one, with other questions, and refuses a year that nobody means', async () => {
    const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone' });
    const { page, t } = visit;
    await page.getByText(t.log.ahead, { exact: true }).click();
    await page.getByText(t.log.becomesPlanned).waitFor();
    await page.getByRole('combobox', { name: t.log.whoAhead }).fill('Pratstunden');
    await page.getByRole('option', { name: 'Språkkafé Pratstunden' }).first().click();
    await page.getByLabel(t.log.subjectAhead).fill('Framåt');
    await typeDay(page, t.log.dayAndTime, '0026-11-24');
    await page
      .getByRole('button', { name: t.log.savePlanned })
      .or(page.getByRole('button', { name: t.log.save }))
      .click();
    await page.getByText(t.rules.plausibleDate).waitFor();
    expect(await rows('Framåt')).toHaveLength(0);
    await page.getByText(t.log.ahead, { exact: true }).click();
    await page.getByText(t.log.inAWeek, { exact: true }).click();
    await page.getByRole('button', { name: t.log.savePlanned, exact: true }).click();
    await saved(visit, 'Framåt');
    expect(await rows('Framåt')).toEqual([expect.objectContaining({ status: 'PLANNED' })]);
    await page.getByRole('link', { name: `${t.interaction.hold}: Framåt` }).waitFor();
    await visit.end();
  });

  it('warns before putting down somebody who is there, spelled another way', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await page.getByRole('combobox', { name: t.log.who }).fill('Sprakkafe Pratstunden');
    await page.getByRole('option', { name: put(t.log.addNew, { name: 'Sprakkafe Pratstunden' }) }).click();
    await page.getByText(t.log.alike).waitFor();
    await page.getByRole('button', { name: put(t.log.useInstead, { name: 'Språkkafé Pratstunden' }) }).click();
    await page.getByRole('button', { name: put(t.log.remove, { name: 'Språkkafé Pratstunden' }) }).waitFor();
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
    it.each<Size>(['phone', 'desk'])(
      'keeps it, opens again, shows that it waits, sends it exactly once: %s',
      async (size) => {
        const visit = await test.signedIn('PROCESS_LEADER', { size, offline: true });
        const subject = `På bussen ${size}`;
        const { page, context, t } = visit;
        await page.evaluate(() => (globalThis as any).navigator.serviceWorker.ready.then(() => undefined));
        await page.reload();
        await visit.settled();
        await context.setOffline(true);
        await page.reload();
        await page.getByRole('heading', { name: t.log.title }).waitFor();
        await page.getByRole('group', { name: t.log.recent }).getByRole('button').first().click();
        await page.getByLabel(t.log.subject).fill(subject);
        await save(visit);
        await page.getByText(t.log.waits.replace('{{subject}}', subject)).waitFor();
        await page.getByText(t.log.waitingCount_one).waitFor();
        // Also after the page was closed.
        await page.reload();
        await page.getByText(t.log.waitingCount_one).waitFor();
        expect(await rows(subject)).toHaveLength(0);

        const second = await context.newPage();
        await context.setOffline(false);
        await second.goto('/logga');
        await page.getByText(t.log.waitingCount_one).waitFor({ state: 'detached' });
        expect(await rows(subject)).toHaveLength(1);
        await visit.end();
      },
    );

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
    await page.getByRole('main').getByRole('button', { name: t.common.close, exact: true }).click();
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
