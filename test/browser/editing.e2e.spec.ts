import { BrowserTest, type Language, sectionOf, type Size, typeDay, type Visit } from './browser.js';

const GROUP = 'Musikföreningen Takten';

describe('an association liaison keeps things right', () => {
  let test: BrowserTest;
  let id: string;
  beforeAll(async () => {
    test = await BrowserTest.start();
    const caller = await test.caller('ASSOCIATION_LIAISON');
    const { stakeholders } = await caller.ok(
      'query ($text: String!) { stakeholders(filter: { text: $text }, first: 1) { nodes { id } } }',
      { text: GROUP },
    );
    id = stakeholders.nodes[0].id;
  });
  afterAll(() => test?.stop());

  const openFacts = async (visit: Visit) => {
    const facts = sectionOf(visit, visit.t.stakeholder.facts);
    await facts.getByRole('button', { name: visit.t.common.change, exact: true }).click();
    return facts;
  };

  it.each<[Size, Language]>([
    ['phone', 'sv'],
    ['phone', 'en'],
    ['desk', 'sv'],
    ['desk', 'en'],
  ])('finds it, puts a new chair and a telephone number down, ends a role: %s, %s', async (size, language) => {
    const visit = await test.signedIn('ASSOCIATION_LIAISON', { size, language });
    const { page, t } = visit;
    expect(page.url()).toMatch(/\/aktorer\?typ=ASSOCIATION&typ=CIVIL_SOCIETY_GROUP$/);
    const search = page.getByLabel(t.list.search, { exact: true });
    await search.pressSequentially('musikforening takten');
    expect(await search.inputValue()).toBe('musikforening takten');
    await page.waitForURL(/q=musikforening/);
    await page.getByRole('link', { name: GROUP, exact: true }).click();
    await page.getByRole('heading', { name: GROUP, level: 1 }).waitFor();

    const contacts = sectionOf(visit, t.contact.title);
    const number = `070-123 45 ${size === 'phone' ? '6' : '7'}${language === 'sv' ? '1' : '2'}`;
    await contacts.getByRole('button', { name: t.contact.add, exact: true }).click();
    await contacts.getByLabel(t.contactKind.PHONE, { exact: true }).fill('123');
    await contacts.getByRole('button', { name: t.common.save }).click();
    await contacts.getByText(t.rules.phone).waitFor();
    await contacts.getByLabel(t.contactKind.PHONE, { exact: true }).fill(number);
    await contacts.getByRole('button', { name: t.common.save }).click();
    await contacts.getByRole('link', { name: number }).waitFor();

    const board = sectionOf(visit, t.board.title);
    const name = `Ordförande ${size} ${language}`;
    await board.getByRole('button', { name: t.board.add }).click();
    await board.getByText(t.board.new, { exact: true }).click();
    const [given, family] = [name.slice(0, name.lastIndexOf(' ')), language];
    await board.getByLabel(t.fact.givenName).fill(given);
    await board.getByLabel(t.fact.familyName).fill(family);
    await board.getByLabel(t.board.role, { exact: true }).fill('ordförande');
    await board.getByRole('button', { name: t.common.save }).click();
    await board.getByRole('link', { name }).waitFor();
    await board.getByRole('button', { name: t.common.changeOf.replace('{{name}}', name) }).click();
    await board.getByRole('button', { name: t.board.endToday }).click();
    await board.getByRole('button', { name: t.common.changeOf.replace('{{name}}', name) }).waitFor();
    const [row] = await test.app.sql(
      `SELECT f.valid_until FROM affiliation f JOIN stakeholder p ON p.id = f.person_id WHERE p.name = $1`,
      [name],
    );
    expect(row.valid_until).not.toBeNull();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('checks an organisation number as it is typed, and takes no personal number', async () => {
    const visit = await test.signedIn('ASSOCIATION_LIAISON');
    const { page, t } = visit;
    await page.getByRole('button', { name: t.list.create }).click();
    const dialog = page.getByRole('dialog');
    const number = dialog.getByLabel(t.fact.organisationNumber);
    await number.fill('212000-014');
    await dialog.getByText(t.organisationNumber.hint).waitFor();
    await number.fill('212000-0143');
    await dialog.getByText(t.organisationNumber.wrong).waitFor();
    await number.fill('811218-9876');
    await dialog.getByText(t.organisationNumber.personal).waitFor();
    await number.fill('802002-4280');
    await dialog.getByText(t.organisationNumber.good).waitFor();
    await dialog.getByLabel(t.fact.name, { exact: true }).fill('Nya Testföreningen');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await page.getByRole('heading', { name: 'Nya Testföreningen', level: 1 }).waitFor();
    // And another one with that number is told which it is.
    await visit.go('/aktorer');
    await page.getByRole('button', { name: t.list.create }).click();
    await dialog.getByLabel(t.fact.name, { exact: true }).fill('Andra Testföreningen');
    await number.fill('802002-4280');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await dialog.getByText(t.failure.DUPLICATE).waitFor();
    await dialog.getByRole('link', { name: 'Nya Testföreningen' }).first().waitFor();
    await visit.end();
  });

  it.each<[Size, Language]>([
    ['phone', 'sv'],
    ['desk', 'en'],
  ])('puts an association down with all that is known of it, and changes it: %s, %s', async (size, language) => {
    const visit = await test.signedIn('ASSOCIATION_LIAISON', { size, language });
    const { page, t } = visit;
    const name = `Kulturföreningen ${size}`;
    await page.getByRole('button', { name: t.list.create }).click();
    const dialog = page.getByRole('dialog');
    // What the server lets a liaison create, and no more.
    await dialog.getByText(t.kind.ASSOCIATION, { exact: true }).waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(3);
    await dialog.getByLabel(t.fact.name, { exact: true }).fill(name);
    await dialog.getByText(t.fact.more).click();
    await dialog.getByLabel(t.fact.foundedYear).fill('998');
    await dialog.getByLabel(t.fact.associationType).selectOption(t.associationType.NON_PROFIT);
    await dialog.getByLabel(t.fact.memberCount).fill('1 200');
    await typeDay(dialog, t.fact.memberCountOn, '2026-01-31');
    await dialog.getByLabel(t.fact.source).fill('Föreningsregistret');
    await dialog.getByLabel(t.fact.idealDays).fill('45');
    await dialog.getByLabel(t.fact.longestDays).fill('90');
    const languages = dialog.getByRole('combobox', { name: t.fact.languages });
    const [arabic, somali] = language === 'sv' ? ['arabiska', 'somaliska'] : ['Arabic', 'Somali'];
    for (const one of [arabic, somali]) {
      await languages.fill(one.slice(0, 4));
      await dialog.getByRole('option', { name: one, exact: true }).click();
    }
    await dialog.getByRole('button', { name: t.common.save }).click();
    await dialog.getByText(t.number.min.replace('{{number}}', '1000')).waitFor();
    await dialog.getByLabel(t.fact.foundedYear).fill('1998');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();

    const facts = sectionOf(visit, t.stakeholder.facts);
    for (const text of ['1998', t.associationType.NON_PROFIT, 'Föreningsregistret', `${arabic}, ${somali}`])
      await facts.getByText(text, { exact: true }).waitFor();
    await openFacts(visit);
    const removal = t.fact.languageRemove.replace('{{name}}', arabic);
    await facts.getByRole('button', { name: removal, exact: true }).click();
    await facts.getByLabel(t.fact.idealDays).fill('');
    await facts.getByLabel(t.fact.longestDays).fill('');
    await facts.getByRole('button', { name: t.common.save }).click();
    await facts.getByText(somali, { exact: true }).waitFor();
    const [row] = await test.app.sql(
      `SELECT s.founded_year, s.association_type, s.member_count, s.member_count_on::text, s.languages, s.source, s.ideal_contact_days
         FROM stakeholder s WHERE s.name = $1`,
      [name],
    );
    expect(row).toEqual({
      founded_year: 1998,
      association_type: 'NON_PROFIT',
      member_count: 1200,
      member_count_on: '2026-01-31',
      languages: ['so'],
      source: 'Föreningsregistret',
      ideal_contact_days: null,
    });
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('two editors: the second sees both side by side, and nothing that was typed is lost', async () => {
    const [one, two] = [await test.signedIn('ASSOCIATION_LIAISON'), await test.signedIn('PROCESS_LEADER')];
    for (const visit of [one, two]) await visit.go(`/aktorer/${id}`);
    const [factsOne, factsTwo] = [await openFacts(one), await openFacts(two)];
    await factsOne.getByLabel(one.t.fact.memberCount).fill('71');
    await factsOne.getByLabel(one.t.fact.description).fill('Spelar på torget.');
    await factsOne.getByRole('button', { name: one.t.common.save }).click();
    await factsOne.getByText('Spelar på torget.').waitFor();

    await factsTwo.getByLabel(two.t.fact.memberCount).fill('72');
    await factsTwo.getByLabel(two.t.fact.tags).fill('musik');
    await factsTwo.getByRole('button', { name: two.t.common.save }).click();
    const dialog = two.page.getByRole('dialog', { name: two.t.conflict.title });
    const members = dialog.getByRole('group', { name: new RegExp(two.t.fact.memberCount) });
    await members.getByText(two.t.conflict.both).waitFor();
    await members.getByText('71', { exact: true }).waitFor();
    await members.getByText('72', { exact: true }).waitFor();
    // Back to what was typed, then once more: it is all there.
    await dialog.getByRole('button', { name: two.t.conflict.back }).click();
    expect(await factsTwo.getByLabel(two.t.fact.memberCount).inputValue()).toBe('72');
    await factsTwo.getByRole('button', { name: two.t.common.save }).click();
    await members.getByText(two.t.conflict.theirs).click();
    await dialog.getByRole('button', { name: two.t.conflict.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await factsTwo.getByText('musik', { exact: true }).waitFor();
    const [row] = await test.app.sql(
      'SELECT s.description, s.tags, s.member_count FROM stakeholder s WHERE s.id = $1',
      [id],
    );
    expect(row).toEqual({ description: 'Spelar på torget.', tags: ['musik'], member_count: 71 });
    expect([...one.problems, ...two.problems]).toEqual([]);
    await one.end();
    await two.end();
  });

  it('keeps what is typed when one looks at another page meanwhile', async () => {
    const visit = await test.signedIn('ASSOCIATION_LIAISON');
    const { page, t } = visit;
    await visit.go(`/aktorer/${id}`);
    const facts = await openFacts(visit);
    await facts.getByLabel(t.fact.description).fill('Halvvägs genom en mening');
    await page.getByRole('navigation', { name: t.nav.main }).getByRole('link', { name: t.nav.todo }).click();
    await page.getByRole('heading', { name: t.todo.title }).waitFor();
    await page.goBack();
    expect(await facts.getByLabel(t.fact.description).inputValue()).toBe('Halvvägs genom en mening');
    await facts.getByRole('button', { name: t.common.cancel }).click();
    await facts.getByRole('button', { name: t.common.change, exact: true }).waitFor();
    await visit.end();
  });

  it('shows what changed since the last visit', async () => {
    const visit = await test.signedIn('ASSOCIATION_LIAISON');
    const { page, t } = visit;
    await visit.settled();
    // As if the last visit on this device had been yesterday.
    const { me } = await (await test.caller('ASSOCIATION_LIAISON')).ok('{ me { id } }');
    await page.evaluate(
      ({ key, last }) =>
        new Promise<void>((resolve, reject) => {
          const open = (globalThis as any).indexedDB.open('samverka');
          open.onsuccess = () => {
            const write = open.result.transaction('kept', 'readwrite').objectStore('kept').put({ last }, key);
            write.onsuccess = () => resolve();
            write.onerror = () => reject(new Error('not written'));
          };
        }),
      { key: `visits.${me.id}`, last: new Date(Date.now() - 86_400_000).toISOString() },
    );
    await test.app.sql(`UPDATE stakeholder SET updated_at = now() - interval '2 days'`);
    await test.app.sql(`UPDATE contact_point SET updated_at = now() - interval '2 days'`);
    await test.app.sql(`UPDATE affiliation SET updated_at = now() - interval '2 days'`);
    await test.app.sql('UPDATE stakeholder SET updated_at = now() WHERE id = $1', [id]);
    await page.reload();
    await page.getByRole('button', { name: t.list.showChanged }).click();
    await page.getByText(t.list.count_one).waitFor();
    await page.getByRole('link', { name: GROUP }).waitFor();
    await visit.end();
  });
});
