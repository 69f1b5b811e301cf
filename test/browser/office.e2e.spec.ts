import { BrowserTest, sectionOf, type Size, Taps } from './browser.js';

/** Jobs of a manager and of those who keep the work together. */
describe('the office', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await BrowserTest.start();
  });
  afterAll(() => test?.stop());

  it.each<Size>(['phone', 'desk'])(
    'a manager assesses an organisation, and finds it in matrix and table: %s',
    async (size) => {
      const leader = await test.caller('PROCESS_LEADER');
      const name = `Bedömda föreningen ${size}`;
      await leader.ok(
        'mutation ($input: CreateAssociationInput!) { createAssociation(input: $input) { association { id } } }',
        {
          input: { name },
        },
      );
      const visit = await test.signedIn('MANAGER', { size });
      const { page, t } = visit;
      await visit.go('/oversikt');
      const taps = new Taps();
      const dialog = page.getByRole('dialog');
      await taps.on(page.getByRole('link', { name: t.assessment.title }));
      await page.getByRole('combobox', { name: t.assessment.whom }).fill(name);
      await taps.on(page.getByRole('option', { name }));
      await taps.on(page.getByRole('button', { name: t.assessment.new }));
      await taps.on(dialog.getByRole('group', { name: t.assessment.influence }).getByText('5'));
      await taps.on(dialog.getByRole('group', { name: t.assessment.interest }).getByText('2'));
      await taps.on(dialog.getByText(t.stance.SCEPTICAL));
      await dialog.getByLabel(t.assessment.rationale).fill('Har lokalen, men vill annat med den.');
      await taps.on(dialog.getByRole('button', { name: t.common.save }));
      await page.getByText('Har lokalen, men vill annat med den.').waitFor();
      expect(taps.count).toBeLessThanOrEqual(7);
      const row = page.getByRole('row').filter({ hasText: name }).filter({ hasText: t.quadrant.KEEP_SATISFIED });
      await row.waitFor();
      expect(visit.problems).toEqual([]);
      await visit.end();
    },
  );

  it.each<Size>(['phone', 'desk'])(
    'what somebody who left keeps is read, and handed over at once: %s',
    async (size) => {
      const leader = await test.caller('PROCESS_LEADER');
      const gone = await test.app.signUp(`slutat-${size}@example.test`, ['PROCESS_LEADER']);
      await test.app.sql('UPDATE app_user SET name = $2, deactivated_at = now() WHERE id = $1', [
        gone.userId,
        `Borta ${size}`,
      ]);
      const created = await leader.ok(
        'mutation ($input: CreateAssociationInput!) { createAssociation(input: $input) { association { id } } }',
        { input: { name: `Lämnade föreningen ${size}` } },
      );
      await test.app.sql('UPDATE stakeholder SET owner_id = $2 WHERE id = $1', [
        created.createAssociation.association.id,
        gone.userId,
      ]);
      const visit = await test.signedIn('PROCESS_LEADER', { size });
      const { page, t } = visit;
      await visit.go('/oversikt');
      const taps = new Taps();
      const dialog = page.getByRole('dialog');
      await taps.on(page.getByRole('link', { name: t.handover.title }));
      const whose = t.handover.left.replace('{{name}}', `Borta ${size}`);
      await page.getByLabel(t.handover.whose).selectOption({ label: whose });
      await page.getByRole('link', { name: `Lämnade föreningen ${size}` }).waitFor();
      await taps.on(page.getByRole('button', { name: t.handover.handOver }));
      await dialog.getByLabel(t.handover.to).selectOption({ index: 1 });
      await dialog.getByLabel(t.handover.reason).fill('Har slutat');
      await taps.on(dialog.getByRole('button', { name: t.handover.handOverCount_one }));
      await page.getByText(t.handover.counts.stakeholders_one).waitFor();
      await page.getByText(t.handover.nothing).or(page.getByText(t.handover.counts.stakeholders_one)).first().waitFor();
      expect(taps.count + 2).toBeLessThanOrEqual(5);
      expect(visit.problems).toEqual([]);
      await visit.end();
    },
  );

  it('shows agreements with days left, money by funder, any period, and a slip of stage is taken back', async () => {
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await visit.go('/samverkan/avtal');
    await page.getByText(t.register.shown.all, { exact: true }).click();
    await visit.settled();
    await page.getByRole('row').nth(1).waitFor();
    await visit.go('/oversikt/pengar');
    await page.getByRole('columnheader', { name: t.money.granted }).waitFor();
    await page.getByText(t.money.ways.year, { exact: true }).first().click();
    await page.waitForURL(/efter=year/);
    await visit.go('/oversikt?fran=2026-01-01&till=2026-06-30');
    await page
      .getByRole('definition')
      .filter({ hasText: ` ${t.overview.ofAll.split(' ')[1]} ` })
      .first()
      .waitFor();
    const caller = await test.caller('PROCESS_LEADER');
    const { partnerships } = await caller.ok(
      '{ partnerships(filter: { stages: [DIALOGUE, NEGOTIATION, ACTIVE] }, first: 50) { nodes { id stageChanges { to } } } }',
    );
    const moved = partnerships.nodes.find((one: any) => one.stageChanges.length > 1);
    await visit.go(`/samverkan/${moved.id}`);
    await page.getByRole('button', { name: t.partnership.revert }).click();
    const before = t.stage[moved.stageChanges[1].to];
    await page.getByRole('button', { name: t.partnership.revertDeed.replace('{{stage}}', before) }).click();
    await page.getByText(t.partnership.revertedToast.replace('{{stage}}', before)).waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('an organisation is put under another, and stands in the tree; who is missing from an initiative is proposed', async () => {
    const leader = await test.caller('PROCESS_LEADER');
    const make = async (name: string) =>
      (
        await leader.ok(
          'mutation ($input: CreatePublicBodyInput!) { createPublicBody(input: $input) { publicBody { id } } }',
          { input: { name } },
        )
      ).createPublicBody.publicBody.id;
    const [, unit] = [await make('Förvaltningen Trädet'), await make('Enheten Grenen')];
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    const dialog = page.getByRole('dialog');
    await visit.go(`/aktorer/${unit}`);
    const section = sectionOf(visit, t.relations.title);
    await section.getByRole('button', { name: t.relations.add }).click();
    await dialog.getByRole('combobox', { name: t.relations.other }).fill('Förvaltningen Trädet');
    await dialog.getByRole('option', { name: 'Förvaltningen Trädet' }).click();
    await dialog.getByRole('button', { name: t.common.save }).click();
    await section.getByRole('link', { name: 'Förvaltningen Trädet' }).waitFor();
    await section.getByRole('button', { name: t.common.changeOf.replace('{{name}}', 'Förvaltningen Trädet') }).click();
    await dialog.getByRole('button', { name: t.board.endToday }).click();
    await dialog.getByRole('button', { name: t.common.save }).click();
    await dialog.waitFor({ state: 'detached' });
    const { initiatives } = await leader.ok('{ initiatives(first: 1) { nodes { id } } }');
    await visit.go(`/initiativ/${initiatives.nodes[0].id}`);
    await page.getByRole('button', { name: t.missingPartners.find }).click();
    await visit.settled();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });
});
