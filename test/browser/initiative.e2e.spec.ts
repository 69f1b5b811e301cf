import { BrowserTest, type Language, sectionOf, type Size, typeDay } from './browser.js';

describe('a process leader keeps initiatives', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await BrowserTest.start();
  });
  afterAll(() => test?.stop());

  it.each<[Size, Language]>([
    ['phone', 'sv'],
    ['desk', 'en'],
  ])('from the idea to what came of it: %s, %s', async (size, language) => {
    const visit = await test.signedIn('PROCESS_LEADER', { size, language });
    const { page, t } = visit;
    const name = `Dans på torget ${size}`;
    await visit.go('/initiativ');
    await page.getByRole('button', { name: t.initiatives.create }).click();
    const dialog = page.getByRole('dialog', { name: t.initiatives.create });
    await dialog.getByLabel(t.fact.name, { exact: true }).fill(name);
    await dialog.getByLabel(t.initiative.kind, { exact: true }).selectOption('EVENT');
    await dialog.getByRole('combobox', { name: t.initiative.lead }).fill('Någon som inte');
    await dialog.getByLabel(t.fact.description).click();
    await dialog.getByText(t.common.chooseFromList).waitFor();
    await dialog.getByRole('combobox', { name: t.initiative.lead }).fill('Musikföreningen');
    await page.getByRole('option', { name: 'Musikföreningen Takten' }).click();
    await typeDay(dialog, t.initiative.startsOn, '2026-09-05');
    await typeDay(dialog, t.initiative.endsOn, '2026-09-04');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await dialog.getByText(t.rules.period).waitFor();
    await typeDay(dialog, t.initiative.endsOn, '2026-09-05');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await dialog.waitFor({ state: 'detached' });

    const taking = sectionOf(visit, t.initiative.participations);
    await taking.getByRole('button', { name: t.initiative.addParticipation }).click();
    await taking.getByRole('combobox', { name: t.board.who }).fill('Språkkafé');
    await page.getByRole('option', { name: 'Språkkafé Pratstunden' }).click();
    await taking.getByRole('button', { name: t.common.save }).click();
    await taking.getByRole('link', { name: 'Språkkafé Pratstunden' }).waitFor();

    const grants = sectionOf(visit, t.grants.title);
    await grants.getByRole('button', { name: t.grants.add }).click();
    await grants.getByRole('combobox', { name: t.grants.funder }).fill('Boxningsklubben');
    await page.getByRole('option', { name: 'Boxningsklubben Handsken' }).click();
    await grants.getByLabel(t.grants.purpose).fill('Golv och högtalare');
    await grants.getByLabel(t.grants.amount).fill('25000');
    await typeDay(grants, t.grants.reportDueOn, '2026-10-01');
    await grants.getByRole('button', { name: t.common.save }).click();
    await grants.getByText(t.grants.overdue).waitFor();
    await grants.getByRole('button', { name: t.common.changeOf.replace('{{name}}', 'Golv och högtalare') }).click();
    await typeDay(grants, t.grants.reportedOn, '2026-10-15');
    await grants.getByRole('button', { name: t.common.save }).click();
    await grants.getByText(t.grants.overdue).waitFor({ state: 'detached' });

    const outcomes = sectionOf(visit, t.outcomes.title);
    await outcomes.getByRole('button', { name: t.outcomes.add }).click();
    await outcomes.getByLabel(t.outcomes.description).fill('Torget fylldes');
    await outcomes.getByLabel(t.outcomes.measure).fill('240');
    await outcomes.getByLabel(t.outcomes.source).fill('Vår räkning');
    await outcomes.getByRole('button', { name: t.common.save }).click();
    await outcomes.getByText(t.rules.needs).waitFor();
    await outcomes.getByLabel(t.outcomes.unit).fill('dansare');
    await outcomes.getByRole('button', { name: t.common.save }).click();
    await outcomes.getByText('240 dansare').waitFor();

    for (const status of ['ONGOING', 'COMPLETED']) {
      await page.getByRole('button', { name: t.initiative.changeStatus }).click();
      const change = page.getByRole('dialog', { name });
      await change.getByText(t.initiativeStatus[status], { exact: true }).click();
      await change.getByRole('button', { name: t.common.save }).click();
      await change.waitFor({ state: 'detached' });
    }
    // Over and done, unless that was said by a slip.
    await page.getByRole('button', { name: t.initiative.changeStatus }).waitFor();

    const leader = await test.caller('PROCESS_LEADER');
    const { initiatives } = await leader.ok(
      `query ($text: String!) { initiatives(filter: { text: $text }, first: 1) { nodes { name kind status lead { name }
        participations { role stakeholder { name } } grants { amount reportedOn } outcomes { measure unit } } } }`,
      { text: name },
    );
    expect(initiatives.nodes).toEqual([
      {
        name,
        kind: 'EVENT',
        status: 'COMPLETED',
        lead: { name: 'Musikföreningen Takten' },
        participations: expect.arrayContaining([
          { role: 'LEAD', stakeholder: { name: 'Musikföreningen Takten' } },
          { role: 'PARTICIPANT', stakeholder: { name: 'Språkkafé Pratstunden' } },
        ]),
        grants: [{ amount: 25_000, reportedOn: '2026-10-15' }],
        outcomes: [{ measure: 240, unit: 'dansare' }],
      },
    ]);
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('finds one by its former name, changes who leads it, and ties it to a partnership', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    const leader = await test.caller('PROCESS_LEADER');
    const { createInitiative } = await leader.ok(
      'mutation ($input: CreateInitiativeInput!) { createInitiative(input: $input) { initiative { id } } }',
      { input: { name: 'Rabattkonsten', kind: 'PROJECT' } },
    );
    const { id } = createInitiative.initiative;
    await visit.go(`/initiativ/${id}`);
    const about = sectionOf(visit, t.initiative.about);
    await about.getByRole('button', { name: t.common.change, exact: true }).click();
    await about.getByLabel(t.fact.name, { exact: true }).fill('Gröna gården');
    await about.getByRole('combobox', { name: t.initiative.lead }).fill('Språkkafé');
    await page.getByRole('option', { name: 'Språkkafé Pratstunden' }).click();
    await about.getByRole('button', { name: t.common.save }).click();
    await page.getByRole('heading', { name: 'Gröna gården', level: 1 }).waitFor();
    await about.getByRole('link', { name: 'Språkkafé Pratstunden' }).waitFor();

    await page.getByRole('navigation').getByRole('link', { name: t.nav.initiatives }).click();
    await page.getByLabel(t.list.search).fill('rabattkonst');
    await page.waitForURL(/q=rabattkonst/);
    await page.getByText(t.list.count_one).waitFor();
    await page.getByRole('link', { name: 'Gröna gården' }).waitFor();

    await visit.go('/samverkan');
    await page.getByRole('link', { name: 'Kafé med praktik' }).click();
    const partnership = sectionOf(visit, t.partnership.about);
    await partnership.getByRole('button', { name: t.common.change, exact: true }).click();
    await partnership.getByRole('combobox', { name: t.partnership.addInitiative }).fill('gröna');
    await page.getByRole('option', { name: 'Gröna gården' }).click();
    await partnership.getByRole('button', { name: t.common.save }).click();
    await partnership.getByRole('link', { name: 'Gröna gården' }).click();
    await page.getByRole('link', { name: 'Kafé med praktik' }).waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('is read only for a manager', async () => {
    const visit = await test.signedIn('MANAGER');
    const { page, t } = visit;
    await visit.go('/initiativ?lage=ONGOING');
    expect(await page.getByRole('button', { name: t.initiatives.create }).count()).toBe(0);
    await page.getByRole('article').getByRole('link').first().click();
    await page.getByRole('heading', { name: t.outcomes.title }).waitFor();
    await visit.settled();
    expect(await page.getByRole('button', { name: t.outcomes.add }).count()).toBe(0);
    await visit.end();
  });
});
