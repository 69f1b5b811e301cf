import { addDays, stockholmDate } from '../../src/kernel/time.js';
import * as make from '../make.js';
import { BrowserTest, sectionOf, type Size, SIZES, type Visit } from './browser.js';

describe('the work of a day', () => {
  let test: BrowserTest;
  const visits = {} as Record<Size, Visit>;
  const today = stockholmDate();
  beforeAll(async () => {
    test = await BrowserTest.start();
    for (const size of Object.keys(SIZES) as Size[]) {
      visits[size] = await test.signedIn('PROCESS_LEADER', { size });
      await visits[size].page.addInitScript(
        `addEventListener('click', ({ isTrusted, detail }) => { if (isTrusted && detail) window.taps = (window.taps ?? 0) + 1 }, true)`,
      );
    }
  });
  afterAll(() => test?.stop());

  /** How often something was pressed on since the page came; keys are no taps. */
  const taps = ({ page }: Visit) => page.evaluate(() => (globalThis as unknown as { taps?: number }).taps ?? 0);
  const press = ({ page }: Visit, name: string) => page.getByRole('button', { name, exact: true }).click();
  const put = (words: string, holes: Record<string, string>) =>
    words.replace(/\{\{(\w+)\}\}/g, (_all, hole) => holes[hole]);
  const leader = () => test.caller('PROCESS_LEADER');

  it.each(Object.keys(SIZES) as Size[])('a task is done, undone and put off, each with one press: %s', async (size) => {
    const visit = visits[size];
    const { page, t } = visit;
    const title = `Ring om nyckeln ${size}`;
    const caller = await leader();
    const club = await make.association(caller, { name: `Nyckelklubben ${size}` });
    const { followUps } = await make.interaction(caller, {
      participants: [{ stakeholderId: club.id }],
      followUps: [{ title, dueOn: addDays(today, -8) }],
    });
    const now = async () =>
      (await test.app.sql('SELECT status, due_on::text AS due FROM follow_up WHERE id = $1', [followUps[0].id]))[0];
    await visit.go('/att-gora?sort=uppfoljningar');
    await page.getByText(`Nyckelklubben ${size}`).waitFor();
    await press(visit, put(t.task.tick, { title }));
    await page.getByText(put(t.task.toldDone, { title })).waitFor();
    expect([await now(), await taps(visit)]).toEqual([{ status: 'DONE', due: addDays(today, -8) }, 1]);
    await press(visit, t.toast.undo);
    await page.getByText(t.toast.undone).waitFor();
    expect([await now(), await taps(visit)]).toEqual([{ status: 'OPEN', due: addDays(today, -8) }, 2]);
    await press(visit, put(t.task.aWeekLaterOf, { title }));
    await page.getByRole('status').getByText(title).waitFor();
    expect([await now(), await taps(visit)]).toEqual([{ status: 'OPEN', due: addDays(today, 7) }, 3]);
    expect(visit.problems).toEqual([]);
  });

  it.each(Object.keys(SIZES) as Size[])(
    'a board after its annual meeting takes twelve taps at most: %s',
    async (size) => {
      const visit = visits[size];
      const { page, t } = visit;
      const caller = await leader();
      const club = await make.association(caller, { name: `Årsmötesklubben ${size}` });
      const names = ['Alva', 'Bo', 'Cim'];
      for (const [i, role] of ['ordförande', 'kassör', 'ledamot'].entries()) {
        const person = await make.person(caller, { givenName: names[i], familyName: `Styrelseby ${size}` });
        const since = { validFrom: '2024-03-01' };
        await make.affiliation(caller, { personId: person.id, organisationId: club.id, role, ...since });
      }
      await visit.go(`/aktorer/${club.id}`);
      await press(visit, t.board.meeting);
      const dialog = page.getByRole('dialog');
      const choose = async (name: string, what: string) =>
        dialog
          .getByRole('group', { name: put(t.board.becomes, { name: `${name} Styrelseby ${size}` }) })
          .getByText(what, { exact: true })
          .click();
      await choose('Bo', t.board.leaves);
      await choose('Cim', t.board.newRole);
      await page.keyboard.type('kassör');
      for (const [name, role, phone] of [
        ['Didi Exempelsson', 'ledamot', '070-174 06 12'],
        ['Eli Exempelsson', 'sekreterare', '070-174 06 31'],
      ]) {
        await dialog.getByRole('button', { name: t.board.addNew, exact: true }).click();
        for (const [i, text] of [name, role, phone, `${name.slice(0, 3)}@exempel.example`].entries()) {
          if (i) await page.keyboard.press('Enter');
          await page.keyboard.type(text);
        }
      }
      await dialog.getByRole('button', { name: t.common.save, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      const used = await taps(visit);
      await sectionOf(visit, t.board.title).getByRole('link', { name: 'Eli Exempelsson', exact: true }).waitFor();
      const rows = await test.app.sql(
        `SELECT split_part(p.name, ' ', 1) AS who, a.role, a.valid_until::text AS until, (SELECT count(*)::int FROM affiliation_contact_point c
         WHERE c.affiliation_id = a.id) AS ways FROM affiliation a JOIN stakeholder p ON p.id = a.person_id
        WHERE a.organisation_id = $1 ORDER BY 1, 2`,
        [club.id],
      );
      const until = addDays(today, -1);
      expect(rows).toEqual([
        { who: 'Alva', role: 'ordförande', until: null, ways: 0 },
        { who: 'Bo', role: 'kassör', until, ways: 0 },
        { who: 'Cim', role: 'kassör', until: null, ways: 0 },
        { who: 'Cim', role: 'ledamot', until, ways: 0 },
        { who: 'Didi', role: 'ledamot', until: null, ways: 2 },
        { who: 'Eli', role: 'sekreterare', until: null, ways: 2 },
      ]);
      expect(used).toBeLessThanOrEqual(12);
      expect(visit.problems).toEqual([]);
    },
  );

  it.each(Object.keys(SIZES) as Size[])('five details are checked with one press: %s', async (size) => {
    const visit = visits[size];
    const { page, t } = visit;
    const { id, name } = await make.association(await leader(), {
      contactPoints: [
        { kind: 'PHONE', value: '070-174 06 05' },
        { kind: 'PHONE', value: '0520-123 45', label: 'kansliet' },
        { kind: 'EMAIL', value: 'info@exempel.example' },
        { kind: 'VISITING_ADDRESS', value: 'Exempelvägen 21', city: 'Exempelstad' },
        { kind: 'WEB', value: 'https://exempel.example' },
      ],
    });
    await test.app.sql(`UPDATE contact_point SET verified_on = NULL WHERE stakeholder_id = $1`, [id]);
    await visit.go(`/aktorer/${id}`);
    if (size === 'phone') {
      const rounds = page.getByRole('group', { name: put(t.contact.rounds, { name }) }).getByRole('link');
      expect(await rounds.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
        'tel:+46701740605',
        'sms:+46701740605',
        'mailto:info@exempel.example',
        'geo:0,0?q=Exempelv%C3%A4gen%2021%2C%20Exempelstad',
      ]);
    }
    await page.getByText(t.contact.unchecked).waitFor();
    await press(visit, t.contact.stillRight);
    await page.getByText(put(t.contact.toldChecked, { name })).waitFor();
    const checked = `SELECT count(*)::int AS count FROM contact_point WHERE stakeholder_id = $1 AND verified_on = $2`;
    expect([await taps(visit), await test.app.sql(checked, [id, today])]).toEqual([1, [{ count: 5 }]]);
    await press(visit, t.toast.undo);
    await page.getByText(t.toast.undone).waitFor();
    await page.getByText(t.contact.unchecked).waitFor();
    expect(visit.problems).toEqual([]);
  });

  it.each(Object.keys(SIZES) as Size[])(
    'a key person is kept, ended and taken back, from the list of what is to be done: %s',
    async (size) => {
      const visit = visits[size];
      const { page, t } = visit;
      const caller = await leader();
      const person = await make.person(caller, { givenName: 'Nyckel', familyName: `Nilsdotter ${size}` });
      const key = {
        personId: person.id,
        rationale: 'Bär torget',
        since: addDays(today, -400),
        reviewOn: addDays(today, -2),
      };
      await make.mutate(caller, 'designateKeyPerson', key, '__typename');
      const until = async () =>
        (
          await test.app.sql('SELECT valid_until::text AS until FROM key_person_designation WHERE person_id = $1', [
            person.id,
          ])
        )[0].until;
      await visit.go('/att-gora?sort=datum');
      await page.getByRole('link', { name: `Nilsdotter ${size}` }).click();
      await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
      const section = sectionOf(visit, t.keyPerson.title);
      await section.getByRole('button', { name: t.keyPerson.end, exact: true }).click();
      await page.getByText(put(t.keyPerson.toldEnded, { name: person.name })).waitFor();
      expect([await until(), await taps(visit)]).toEqual([addDays(today, -1), 2]);
      await press(visit, t.toast.undo);
      await page.getByText(t.toast.undone).waitFor();
      expect(await until()).toBeNull();
      await section.getByRole('button', { name: t.keyPerson.stands, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t.keyPerson.stands, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      const [{ review }] = await test.app.sql(
        'SELECT review_on::text AS review FROM key_person_designation WHERE person_id = $1',
        [person.id],
      );
      expect([review, await taps(visit)]).toEqual([addDays(today, 365), 5]);
      expect(visit.problems).toEqual([]);
    },
  );

  it('a week and a month show who is met', async () => {
    const visit = visits.desk;
    const { page, t } = visit;
    const caller = await leader();
    const club = await make.association(caller);
    const at = `${today}T21:30:00+01:00`;
    await make.interaction(caller, {
      subject: 'Kvällsmöte',
      status: 'PLANNED',
      startsAt: at,
      participants: [{ stakeholderId: club.id }],
    });
    await visit.go('/veckan');
    await page.getByRole('link', { name: 'Kvällsmöte' }).waitFor();
    await page.getByText(t.week.month, { exact: true }).click();
    await page.getByRole('table').getByRole('link', { name: 'Kvällsmöte' }).waitFor();
    expect(visit.problems).toEqual([]);
    for (const one of Object.values(visits)) await one.end();
  });
});
