import type { Role } from '../../src/kernel/actor.js';
import { BrowserTest } from './browser.js';

/** The one whom the sample marks as protected. */
const readName = async (test: BrowserTest) => {
  const [row] = await test.app.sql<{ id: string; name: string }>(
    `SELECT id, name FROM stakeholder WHERE protected_identity <> 'NONE' LIMIT 1`,
  );
  return row;
};

describe('a person whose identity is protected', () => {
  let test: BrowserTest;
  let hidden: { id: string; name: string };
  let ids: Record<string, string[]>;
  beforeAll(async () => {
    test = await BrowserTest.start();
    hidden = await readName(test);
    const rows = (sql: string) => test.app.sql<{ id: string }>(sql).then((found) => found.map(({ id }) => id));
    ids = {
      aktorer: await rows(
        `SELECT DISTINCT s.id FROM stakeholder s JOIN timeline_entry a ON a.stakeholder_id = s.id
           JOIN timeline_entry b ON b.interaction_id = a.interaction_id AND b.stakeholder_id = '${hidden.id}'
         UNION SELECT organisation_id FROM affiliation WHERE person_id = '${hidden.id}'`,
      ),
      kontakter: await rows(`SELECT interaction_id AS id FROM timeline_entry WHERE stakeholder_id = '${hidden.id}'`),
      samverkan: await rows('SELECT id FROM partnership LIMIT 3'),
      initiativ: await rows('SELECT id FROM initiative LIMIT 3'),
    };
  });
  afterAll(() => test?.stop());

  it.each<Role>(['ASSOCIATION_LIAISON', 'MANAGER'])('is on no page of %s, and in no answer', async (role) => {
    const visit = await test.signedIn(role);
    const { page, t } = visit;
    // The part of it that nobody else has.
    const surname = hidden.name.split(/[ -]/).at(-1)!;
    const pages = [
      '/att-gora',
      '/aktorer',
      '/aktorer?typ=PERSON',
      '/natverk',
      '/natverk?vy=tabell',
      '/natverk?vy=bild',
      '/samverkan',
      '/initiativ',
      '/oversikt',
      ...(role === 'MANAGER' ? [] : ['/logga']),
      ...Object.entries(ids).flatMap(([place, all]) => all.map((id) => `/${place}/${id}`)),
      ...ids.aktorer.map((id) => `/natverk/${id}`),
      `/aktorer/${hidden.id}`,
      `/natverk/${hidden.id}`,
    ];
    for (const path of pages) {
      await visit.go(path);
      expect([path, (await page.locator('body').innerText()).includes(surname)]).toEqual([path, false]);
    }
    await page.getByRole('button', { name: t.search.open }).click();
    await page.getByRole('combobox', { name: t.search.label }).fill(surname);
    await page.getByText(t.common.nothingFound).waitFor();
    await visit.settled();
    expect(await page.getByRole('dialog').innerText()).not.toContain(surname);
    const told = visit.answers.filter((answer) => answer.includes(surname) || answer.includes(hidden.id));
    expect(told).toEqual([]);
    expect(visit.answers.length).toBeGreaterThan(pages.length);
    await visit.end();
  });

  it('is seen by a process leader, with a warning; and the browser keeps no trace of the name', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await visit.go(`/aktorer/${hidden.id}`);
    await page.getByText(t.stakeholder.protectedNotice).waitFor();
    await page.getByRole('link', { name: t.stakeholder.log }).click();
    await page.getByRole('button', { name: t.log.remove.replace('{{name}}', hidden.name) }).waitFor();
    await page.getByLabel(t.log.subject).fill('Ett samtal');
    await page.getByRole('link', { name: t.nav.todo }).click();
    const kept = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const open = (globalThis as any).indexedDB.open('samverka');
          open.onsuccess = () => {
            const read = open.result.transaction('kept').objectStore('kept').getAll();
            read.onsuccess = () => resolve(JSON.stringify(read.result));
          };
        }),
    );
    expect(kept).toContain('Ett samtal');
    expect(kept).not.toContain(hidden.name);
    await visit.end();
  });
});
