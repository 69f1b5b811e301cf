import type { Role } from '../../src/kernel/actor.js';
import { axe, BrowserTest, describeInBrowser, type Language, type Size, type Visit } from './browser.js';

/** Every page, by who looks at it. Ids are put in where `:x` stands. */
const PAGES: Partial<Record<Role, string[]>> = {
  PROCESS_LEADER: [
    '/logga',
    '/att-gora',
    '/aktorer',
    '/aktorer/:group',
    '/aktorer/:person',
    '/kontakter/:interaction',
    '/natverk',
    '/natverk?vy=bild',
    '/natverk?vy=tabell',
    '/natverk/:group',
    '/samverkan',
    '/samverkan/:partnership',
    '/initiativ',
    '/initiativ/:initiative',
    '/oversikt',
    '/installningar',
    '/tillganglighet',
    '/ingenstans',
    '/aktorer?q=finnsinte',
  ],
  ADMIN: ['/admin', '/admin/omraden', '/admin/ordlistor'],
  DATA_PROTECTION_OFFICER: ['/dataskydd'],
};

/** Dialogs and folded parts: what is pressed on a page, by the words of the buttons. */
const OPENED: [Role, string, (visit: Visit) => Promise<unknown>][] = [
  ['PROCESS_LEADER', '/aktorer', ({ page, t }) => page.getByRole('button', { name: t.list.create }).click()],
  ['PROCESS_LEADER', '/samverkan', ({ page, t }) => page.getByRole('button', { name: t.partnership.create }).click()],
  [
    'PROCESS_LEADER',
    '/samverkan/:partnership',
    async ({ page, t }) => {
      for (const name of [t.partnership.addPartner, t.agreements.add, t.contributions.add, t.log.addPromise])
        await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: t.common.change, exact: true }).first().click();
    },
  ],
  ['PROCESS_LEADER', '/initiativ', ({ page, t }) => page.getByRole('button', { name: t.initiatives.create }).click()],
  [
    'PROCESS_LEADER',
    '/initiativ/:initiative',
    async ({ page, t }) => {
      for (const name of [t.initiative.addParticipation, t.grants.add, t.outcomes.add])
        await page.getByRole('button', { name, exact: true }).click();
    },
  ],
  ['PROCESS_LEADER', '/logga', ({ page, t }) => page.getByText(t.log.details).click()],
  [
    'PROCESS_LEADER',
    '/logga',
    ({ page, t }) => page.getByRole('combobox', { name: t.log.who }).pressSequentially('för'),
  ],
  ['PROCESS_LEADER', '/att-gora', ({ page, t }) => page.getByRole('button', { name: t.task.close }).first().click()],
  ['PROCESS_LEADER', '/logga', ({ page, t }) => page.getByRole('button', { name: t.search.open }).click()],
  ['ADMIN', '/admin', ({ page, t }) => page.getByRole('button', { name: t.admin.createAccount }).click()],
];

describeInBrowser('accessibility (axe, WCAG 2.2 AA)', () => {
  let test: BrowserTest;
  let ids: Record<string, string>;

  beforeAll(async () => {
    test = await BrowserTest.start();
    const leader = await test.caller('PROCESS_LEADER');
    const found = await leader.ok(`{
      group: stakeholders(filter: { text: "Nattvandrarna" }, first: 1) { nodes { id } }
      person: stakeholders(filter: { kinds: [PERSON] }, first: 1) { nodes { id } }
      interaction: interactions(first: 1) { nodes { id } }
      partnership: partnerships(first: 1) { nodes { id } }
      initiative: initiatives(first: 1) { nodes { id } } }`);
    ids = Object.fromEntries(Object.entries<any>(found).map(([key, { nodes }]) => [key, nodes[0].id]));
  }, 60_000);
  afterAll(() => test?.stop());

  const place = (path: string) => path.replace(/:(\w+)/, (_, name: string) => ids[name]);

  describe.each<[Size, Language]>([
    ['phone', 'sv'],
    ['desk', 'en'],
  ])('at the size of a %s, in %s', (size, language) => {
    it.each(Object.keys(PAGES) as Role[])(
      'every page of %s',
      async (role) => {
        const visit = await test.signedIn(role, { size, language });
        const found: [string, string[]][] = [];
        for (const path of PAGES[role]!) {
          await visit.go(place(path));
          found.push([path, await axe(visit.page)]);
        }
        expect(found.filter(([, violations]) => violations.length)).toEqual([]);
        expect(visit.problems).toEqual([]);
        await visit.end();
      },
      120_000,
    );

    it('the door', async () => {
      const visit = await test.visit({ size, language });
      await visit.page.goto('/');
      await visit.page.getByText(visit.t.signIn.try).waitFor();
      expect(await axe(visit.page)).toEqual([]);
      await visit.page.goto('/tillganglighet');
      await visit.page.getByRole('heading', { name: visit.t.accessibility.title }).waitFor();
      expect(await axe(visit.page)).toEqual([]);
      await visit.end();
    });

    it('what opens over the pages', async () => {
      const visits = new Map<Role, Visit>();
      const found: [string, string[]][] = [];
      for (const [role, path, open] of OPENED) {
        const visit = visits.get(role) ?? (await test.signedIn(role, { size, language }));
        visits.set(role, visit);
        await visit.go(place(path));
        await open(visit);
        await visit.settled();
        found.push([path, await axe(visit.page)]);
      }
      expect(found.filter(([, violations]) => violations.length)).toEqual([]);
      for (const visit of visits.values()) await visit.end();
    }, 60_000);
  });
});
