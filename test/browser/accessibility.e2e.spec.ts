import type { Locator } from 'playwright-core';
import type { Role } from '../../src/kernel/actor.js';
import { BrowserTest, type Language, sectionOf, type Size, SIZES, type Visit } from './browser.js';
import { axe, outOfBounds } from './looks.js';

/** Every page, by who looks at it. Ids are put in where `:x` stands. */
const PAGES: Partial<Record<Role, string[]>> = {
  PROCESS_LEADER: [
    '/logga',
    '/att-gora',
    '/veckan',
    '/aktorer',
    '/aktorer/:group',
    '/aktorer/:person',
    '/kontakter/:interaction',
    '/natverk',
    '/natverk?vy=bild',
    '/natverk?vy=tabell',
    '/natverk/:group',
    '/samverkan',
    '/samverkan/avtal',
    '/samverkan/:partnership',
    '/initiativ',
    '/initiativ/:initiative',
    '/oversikt',
    '/oversikt/pengar',
    '/bedomningar?aktor=:group',
    '/overlamning',
    '/installningar',
    '/tillganglighet',
    '/ingenstans',
    '/aktorer?q=finnsinte',
  ],
  ADMIN: ['/admin', '/admin/omraden', '/admin/ordlistor'],
  DATA_PROTECTION_OFFICER: ['/dataskydd', '/dataskydd/gallring', '/dataskydd/loggbok'],
};

const press = ({ page }: Visit, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const dialog = ({ page }: Visit) => page.getByRole('dialog');

/**
 * Dialogs and folded parts: how they are opened on a page, and what is in sight once they are.
 *
 * While a dialog is open the page behind it, with its heading and its landmarks, is hidden from those who listen: they are in
 * the dialog, and cannot stray out of it by mistake. axe takes that for right where it finds the dialog. So it looks once the
 * dialog is there, and never between the hiding of the page and that, which is no state that anybody meets.
 */
const OPENED: [Role, string, open: (visit: Visit) => Promise<unknown>, opened: (visit: Visit) => Locator][] = [
  [
    'PROCESS_LEADER',
    '/aktorer',
    async (visit) => {
      await press(visit, visit.t.list.create);
      await dialog(visit).getByText(visit.t.fact.more).click();
      const languages = dialog(visit).getByRole('combobox', { name: visit.t.fact.languages });
      await languages.press('ArrowDown');
      await languages.press('Enter');
    },
    (visit) => dialog(visit).getByRole('list', { name: visit.t.fact.languages }),
  ],
  ['PROCESS_LEADER', '/samverkan', (visit) => press(visit, visit.t.partnership.create), dialog],
  [
    'PROCESS_LEADER',
    '/samverkan/:partnership',
    async (visit) => {
      const { t } = visit;
      for (const name of [t.partnership.addPartner, t.agreements.add, t.contributions.add, t.log.addPromise])
        await press(visit, name);
      await press(visit, t.common.change);
    },
    (visit) => sectionOf(visit, visit.t.partnership.about).getByRole('button', { name: visit.t.common.save }),
  ],
  ['PROCESS_LEADER', '/initiativ', (visit) => press(visit, visit.t.initiatives.create), dialog],
  [
    'PROCESS_LEADER',
    '/initiativ/:initiative',
    async (visit) => {
      const { t } = visit;
      for (const name of [t.initiative.addParticipation, t.grants.add, t.outcomes.add]) await press(visit, name);
    },
    (visit) => sectionOf(visit, visit.t.outcomes.title).getByRole('button', { name: visit.t.common.save }),
  ],
  [
    'PROCESS_LEADER',
    '/logga',
    async (visit) => {
      const { log } = visit.t;
      for (const name of [log.plusFollowUp, log.plusPromise, ...Object.values<string>(log.part)])
        await press(visit, name);
    },
    ({ page, t }) => page.getByRole('combobox', { name: t.log.belongs }),
  ],
  [
    'PROCESS_LEADER',
    '/kontakter/:interaction',
    (visit) => press(visit, visit.t.common.change),
    ({ page, t }) => page.getByRole('button', { name: t.common.save, exact: true }),
  ],
  [
    'PROCESS_LEADER',
    '/logga',
    ({ page, t }) => page.getByRole('combobox', { name: t.log.who }).pressSequentially('för'),
    ({ page }) => page.getByRole('option').first(),
  ],
  [
    'PROCESS_LEADER',
    '/logga',
    ({ page, t }) => page.getByRole('button', { name: t.search.open }).click(),
    ({ page, t }) => page.getByRole('dialog').getByRole('combobox', { name: t.search.label }),
  ],
  ['ADMIN', '/admin', (visit) => press(visit, visit.t.admin.invite), dialog],
];

describe('accessibility (axe, WCAG 2.2 AA)', () => {
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
  });
  afterAll(() => test?.stop());

  const place = (path: string) => path.replace(/:(\w+)/, (_, name: string) => ids[name]);

  // Small and in the light, large and in the dark; and within their bounds at the sizes between, too.
  describe.each<[Size, Language, dark: boolean, between: Size]>([
    ['phone', 'sv', false, 'narrow'],
    ['desk', 'en', true, 'tablet'],
  ])('at the size of a %s, in %s', (size, language, dark, between) => {
    it.each(Object.keys(PAGES) as Role[])('every page of %s', async (role) => {
      const visit = await test.signedIn(role, { size, language, dark });
      const { page } = visit;
      const found: [string, string[]][] = [];
      for (const path of PAGES[role]!) {
        await visit.go(place(path));
        found.push([path, [...(await outOfBounds(page)), ...(await axe(page))]]);
        await page.setViewportSize(SIZES[between]);
        found.push([`${path}, ${between}`, await outOfBounds(page)]);
        await page.setViewportSize(SIZES[size]);
      }
      expect(found.filter(([, violations]) => violations.length)).toEqual([]);
      expect(visit.problems).toEqual([]);
      await visit.end();
    });

    it('the door', async () => {
      const visit = await test.visit({ size, language, dark });
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
      for (const [role, path, open, opened] of OPENED) {
        const visit = visits.get(role) ?? (await test.signedIn(role, { size, language, dark }));
        visits.set(role, visit);
        await visit.go(place(path));
        await open(visit);
        await opened(visit).waitFor();
        await visit.settled();
        found.push([path, await axe(visit.page)]);
      }
      expect(found.filter(([, violations]) => violations.length)).toEqual([]);
      for (const visit of visits.values()) await visit.end();
    });
  });
});
