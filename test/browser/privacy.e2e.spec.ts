import { readFile } from 'node:fs/promises';
import { BrowserTest, type Size, Taps, wordsOfPrivacy } from './browser.js';

/** Words that are apart from those of all pages. */
const journal = wordsOfPrivacy('journal');
const tables = wordsOfPrivacy('tables');

describe('a data protection officer', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await BrowserTest.start();
  });
  afterAll(() => test?.stop());

  it.each<[Size, string]>([
    ['phone', 'Rut'],
    ['desk', 'Siv'],
  ])('erases a person from the search hit, with the name typed and the decision cited: %s', async (size, givenName) => {
    const leader = await test.caller('PROCESS_LEADER');
    const name = `${givenName} Raderad`;
    await leader.ok('mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }', {
      input: { givenName, familyName: 'Raderad' },
    });
    const visit = await test.signedIn('DATA_PROTECTION_OFFICER', { size });
    const { page, t } = visit;
    const taps = new Taps();
    const dialog = page.getByRole('dialog');
    await page.getByLabel(t.privacy.find).fill(name);
    await taps.on(page.getByRole('button', { name: t.privacy.more.replace('{{name}}', name) }));
    await taps.on(page.getByRole('menuitem', { name: t.privacy.erase }));
    const erase = dialog.getByRole('button', { name: t.privacy.eraseNow });
    await dialog.getByLabel(t.privacy.decisionCited).fill('KS 2026/12');
    await dialog.getByLabel(t.privacy.typeName.replace('{{name}}', name)).fill('Någon Annan');
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel(t.privacy.typeName.replace('{{name}}', name)).fill(name);
    await taps.on(erase);
    await page.getByText(t.common.nothingFound).waitFor();
    expect(taps.count).toBeLessThanOrEqual(3);
    await visit.go('/dataskydd/gallring');
    await page.getByText(t.privacy.oneErased).first().waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it.each<Size>(['phone', 'desk'])(
    'makes a rule, tries it, carries it out and finds the protocol: %s',
    async (size) => {
      const leader = await test.caller('PROCESS_LEADER');
      const { stakeholders } = await leader.ok('{ stakeholders(first: 1) { nodes { id } } }');
      await leader.ok(
        'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { id } } }',
        {
          input: {
            channel: 'CALL',
            subject: 'Länge sedan',
            startsAt: '2001-03-02T10:00:00Z',
            participants: [{ stakeholderId: stakeholders.nodes[0].id }],
          },
        },
      );
      const visit = await test.signedIn('DATA_PROTECTION_OFFICER', { size });
      const { page, t } = visit;
      const taps = new Taps();
      const dialog = page.getByRole('dialog');
      const name = `Kontakter, tjugo år (${size})`;
      await taps.on(page.getByRole('link', { name: t.privacy.retention }));
      await taps.on(page.getByRole('button', { name: t.privacy.addRule }));
      await dialog.getByLabel(t.privacy.ruleName).fill(name);
      await dialog.getByLabel(t.privacy.keptMonths).fill('240');
      await dialog.getByLabel(t.privacy.decisionCited).fill('KS 2026/77');
      await taps.on(dialog.getByRole('button', { name: t.common.save }));
      await taps.on(page.getByRole('button', { name: `${t.privacy.try}: ${name}` }));
      await dialog.getByText(t.privacy.due.INTERACTION_one).waitFor();
      await taps.on(dialog.getByRole('button', { name: t.privacy.destroy_one }));
      await dialog.getByText(t.privacy.destroyed).waitFor();
      await taps.on(dialog.getByRole('button', { name: t.common.close }));
      await page
        .getByRole('listitem')
        .filter({ hasText: name })
        .filter({ hasText: `${tables.interaction}: 1` })
        .waitFor();
      expect(taps.count).toBeLessThanOrEqual(6);
      expect(visit.problems).toEqual([]);
      await visit.end();
    },
  );

  it('reads the journal in words, narrows it down, and takes it along', async () => {
    const visit = await test.signedIn('DATA_PROTECTION_OFFICER');
    const { page, t } = visit;
    await visit.go('/dataskydd/loggbok');
    await page.getByLabel(t.journal.kind).selectOption({ label: t.journal.kinds.sessions });
    await page.waitForURL(/slag=sessions/);
    await visit.settled();
    const rows = page.getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.nth(1).innerText()).toContain(journal.action.session_open);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t.journal.download }).click(),
    ]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(journal.action.session_open);
    expect(text).not.toContain('audit.read');
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('is told by a page that is not theirs, before they type', async () => {
    const visit = await test.signedIn('ADMIN', { size: 'phone' });
    const { page, t } = visit;
    for (const address of ['/logga', '/dataskydd/loggbok', '/aktorer']) {
      await visit.go(address);
      await page.getByRole('heading', { name: t.notYours.title }).waitFor();
      expect(await page.getByRole('textbox').count()).toBe(0);
    }
    await page.getByRole('link', { name: t.notYours.home }).click();
    await page.getByRole('heading', { name: t.admin.accounts }).waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });
});
