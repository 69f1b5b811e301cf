import { BrowserTest, type Language, sectionOf, type Size, typeDay } from './browser.js';

describe('a process leader keeps a partnership', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await BrowserTest.start();
  });
  afterAll(() => test?.stop());

  const create = async (name: string, form = 'IOP'): Promise<string> => {
    const leader = await test.caller('PROCESS_LEADER');
    const find = `query ($text: String!) { stakeholders(filter: { text: $text }, first: 1) { nodes { id } } }`;
    const ids: string[] = [];
    for (const text of ['Musikföreningen Takten', 'Språkkafé Pratstunden'])
      ids.push((await leader.ok(find, { text })).stakeholders.nodes[0].id);
    const { createPartnership } = await leader.ok(
      `mutation ($input: CreatePartnershipInput!) { createPartnership(input: $input) { partnership { id } } }`,
      {
        input: {
          name,
          form,
          purpose: 'Musik på språkkaféet.',
          stage: 'ACTIVE',
          parties: ids.map((stakeholderId, at) => ({ stakeholderId, role: at ? 'PARTNER' : 'LEAD' })),
        },
      },
    );
    return createPartnership.partnership.id;
  };

  it.each<[Size, Language]>([
    ['phone', 'sv'],
    ['desk', 'en'],
  ])('who takes part, what they bring, what they sign: %s, %s', async (size, language) => {
    const id = await create(`Musik ${size}`);
    const visit = await test.signedIn('PROCESS_LEADER', { size, language });
    const { page, t } = visit;
    await visit.go(`/samverkan/${id}`);

    const parties = sectionOf(visit, t.partnership.parties);
    await parties.getByRole('button', { name: t.partnership.addPartner }).click();
    await parties.getByRole('combobox', { name: t.board.who }).fill('Boxningsklubben');
    await page.getByRole('option', { name: 'Boxningsklubben Handsken' }).click();
    await parties.getByLabel(t.board.role).selectOption('HOST');
    await parties.getByRole('button', { name: t.common.save }).click();
    await parties.getByRole('link', { name: 'Boxningsklubben Handsken' }).waitFor();

    const contributions = sectionOf(visit, t.contributions.title);
    await contributions.getByRole('button', { name: t.contributions.add }).click();
    await contributions.getByRole('button', { name: t.common.save }).click();
    await contributions.getByText(t.rules.amount).waitFor();
    await contributions.getByLabel(t.contributions.pledged).fill(language === 'sv' ? '12,345' : '12.345');
    await contributions.getByRole('button', { name: t.common.save }).click();
    await contributions.getByText(t.rules.isNumber).waitFor();
    await contributions.getByLabel(t.contributions.contributor).selectOption({ label: 'Boxningsklubben Handsken' });
    await contributions.getByLabel(t.contributions.kind).selectOption('PREMISES');
    await contributions.getByLabel(t.contributions.pledged).fill('12');
    await contributions.getByLabel(t.fact.description).fill('Salen på torsdagar');
    await contributions.getByRole('button', { name: t.common.save }).click();
    await contributions.getByRole('button', { name: /Salen på torsdagar/ }).click();
    await contributions.getByLabel(t.contributions.delivered).fill('3.5');
    await contributions.getByRole('button', { name: t.common.save }).click();
    const sum = t.partnership.delivered
      .replace('{{delivered}}', language === 'sv' ? '3,5' : '3.5')
      .replace('{{pledged}}', '12')
      .replace('{{unit}}', t.unit.OCCASIONS);
    await parties.getByText(sum).waitFor();
    await contributions.getByText(sum).waitFor();

    const agreements = sectionOf(visit, t.partnership.agreements);
    const sign = async (state: string) => {
      await agreements.getByRole('button', { name: t.partnership.moveOf.replace('{{name}}', 'Musik i salen') }).click();
      const dialog = page.getByRole('dialog', { name: 'Musik i salen' });
      await dialog.getByText(t.agreement[state], { exact: true }).click();
      await dialog.getByRole('button', { name: t.common.save }).click();
      return dialog;
    };
    await agreements.getByRole('button', { name: t.agreements.add }).click();
    await agreements.getByLabel(t.fact.name).fill('Musik i salen');
    await agreements.getByRole('button', { name: t.common.save }).click();
    await (await sign('AWAITING_SIGNATURE')).waitFor({ state: 'detached' });
    // An idéburet offentligt partnerskap has to say some things before it is signed.
    const refused = await sign('SIGNED');
    await refused.getByText(t.rules.iop).waitFor();
    await refused.getByRole('button', { name: t.common.cancel }).click();
    await agreements.getByRole('button', { name: t.common.changeOf.replace('{{name}}', 'Musik i salen') }).click();
    await typeDay(agreements, t.agreements.validUntil, '2099-12-31');
    await agreements.getByLabel(t.agreements.disputeClause).fill('Vi talar om det.');
    for (const name of ['Musikföreningen Takten', 'Språkkafé Pratstunden', 'Boxningsklubben Handsken'])
      await agreements.getByLabel(t.agreements.dutiesOf.replace('{{name}}', name)).fill(`Sitt av ${name}\nOch mer`);
    await agreements.getByRole('button', { name: t.common.save }).click();
    await agreements.getByText(t.agreements.says).click();
    await agreements.getByText('Vi talar om det.').waitFor();
    await (await sign('SIGNED')).waitFor({ state: 'detached' });
    await agreements.getByText(t.agreement.SIGNED, { exact: true }).waitFor();

    const [row] = await test.app.sql(
      `SELECT a.state, a.signed_on IS NOT NULL AS signed, (SELECT count(*)::int FROM agreement_duty d WHERE d.agreement_id = a.id) AS duties
         FROM agreement a WHERE a.partnership_id = $1`,
      [id],
    );
    expect(row).toEqual({ state: 'SIGNED', signed: true, duties: 6 });
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('changes what it is about, adds what is to be done, and ends a part only while two are left', async () => {
    const id = await create('Stolar', 'INFORMAL');
    const visit = await test.signedIn('PROCESS_LEADER');
    const { page, t } = visit;
    await visit.go(`/samverkan/${id}`);
    const about = sectionOf(visit, t.partnership.about);
    await about.getByRole('button', { name: t.common.change, exact: true }).click();
    await about.getByLabel(t.fact.name).fill('Stolar och bord');
    await about.getByLabel(t.partnership.meetingInterval).fill('30');
    await about.getByText('Kronogården', { exact: true }).click();
    await about.getByRole('button', { name: t.common.save }).click();
    await page.getByRole('heading', { name: 'Stolar och bord', level: 1 }).waitFor();

    const tasks = sectionOf(visit, t.preparation.title);
    await tasks.getByRole('button', { name: t.log.addFollowUp }).click();
    await tasks.getByLabel(t.log.task, { exact: true }).fill('Räkna stolarna');
    await tasks.getByRole('button', { name: t.common.save }).click();
    await tasks.getByText('Räkna stolarna').waitFor();
    await tasks.getByRole('button', { name: t.log.addPromise }).click();
    await tasks.getByLabel(t.log.task, { exact: true }).fill('Låna ut tio bord');
    await tasks.getByLabel(t.log.promisedBy).selectOption('STAKEHOLDER');
    await tasks.getByLabel(t.partnership.promiseParty).selectOption({ label: 'Språkkafé Pratstunden' });
    await tasks.getByRole('button', { name: t.common.save }).click();
    await tasks.getByText('Låna ut tio bord').waitFor();

    const parties = sectionOf(visit, t.partnership.parties);
    await parties.getByRole('button', { name: t.common.changeOf.replace('{{name}}', 'Språkkafé Pratstunden') }).click();
    await typeDay(parties, t.board.to, '2098-01-01');
    await parties.getByRole('button', { name: t.common.save }).click();
    await parties.getByText(t.rules.two).waitFor();
    await parties.getByRole('button', { name: t.common.cancel }).click();

    const leader = await test.caller('PROCESS_LEADER');
    const { partnership } = await leader.ok(
      `query ($id: UUID!) { partnership(id: $id) { meetingIntervalDays areas { name } followUps { title }
        commitments { title promisedBy stakeholder { name } } parties { leftOn } } }`,
      { id },
    );
    expect(partnership).toEqual({
      meetingIntervalDays: 30,
      areas: [{ name: 'Kronogården' }],
      followUps: [{ title: 'Räkna stolarna' }],
      commitments: [
        { title: 'Låna ut tio bord', promisedBy: 'STAKEHOLDER', stakeholder: { name: 'Språkkafé Pratstunden' } },
      ],
      parties: [{ leftOn: null }, { leftOn: null }],
    });
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('puts tasks off, drops them, and says whether a promise was kept', async () => {
    const id = await create('Löften', 'INFORMAL');
    const leader = await test.caller('PROCESS_LEADER');
    for (const title of ['Ring om nyckeln', 'Boka salen'])
      await leader.ok(
        'mutation ($input: AddPartnershipFollowUpInput!) { addPartnershipFollowUp(input: $input) { followUp { id } } }',
        { input: { partnershipId: id, followUp: { title, dueOn: '2026-01-15' } } },
      );
    const { partnership } = await leader.ok(
      'query ($id: UUID!) { partnership(id: $id) { parties { stakeholder { id } } } }',
      { id },
    );
    const commitment = { title: 'Duka fram', promisedBy: 'US', stakeholderId: partnership.parties[0].stakeholder.id };
    await leader.ok(
      'mutation ($input: AddPartnershipCommitmentInput!) { addPartnershipCommitment(input: $input) { commitment { id } } }',
      { input: { partnershipId: id, commitment } },
    );
    const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone' });
    const { page, t } = visit;
    await visit.go(`/samverkan/${id}`);
    const end = async (title: string, what: string, day?: string) => {
      await page.getByRole('button', { name: new RegExp(`: ${title}$`) }).click();
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.getByText(what, { exact: true }).click();
      if (day) await typeDay(dialog, t.task.until, day);
      await dialog.getByRole('button', { name: t.common.save }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const tasks = sectionOf(visit, t.preparation.title);
    await end('Ring om nyckeln', t.task.later, '2099-03-01');
    await end('Boka salen', t.task.cancelled);
    await end('Duka fram', t.commitmentState.KEPT);
    for (const title of ['Boka salen', 'Duka fram']) await tasks.getByText(title).waitFor({ state: 'hidden' });
    await tasks.getByText('Ring om nyckeln').waitFor();
    const now = await leader.ok(
      'query ($id: UUID!) { partnership(id: $id) { followUps { title status dueOn } commitments { title state } } }',
      { id },
    );
    expect(now.partnership).toEqual({
      followUps: expect.arrayContaining([
        { title: 'Ring om nyckeln', status: 'OPEN', dueOn: '2099-03-01' },
        { title: 'Boka salen', status: 'CANCELLED', dueOn: '2026-01-15' },
      ]),
      commitments: [{ title: 'Duka fram', state: 'KEPT' }],
    });
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('two who write down what was delivered: the second sees both, and decides', async () => {
    const id = await create('Timmar', 'INFORMAL');
    const leader = await test.caller('PROCESS_LEADER');
    const { partnership } = await leader.ok(
      'query ($id: UUID!) { partnership(id: $id) { parties { stakeholder { id } } } }',
      { id },
    );
    await leader.ok(
      'mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { contribution { id } } }',
      {
        input: {
          partnershipId: id,
          contributorId: partnership.parties[0].stakeholder.id,
          kind: 'TIME',
          unit: 'HOURS',
          pledged: 40,
          startsOn: '2026-01-01',
          description: 'Två ledare',
        },
      },
    );
    const visits = [await test.signedIn('PROCESS_LEADER'), await test.signedIn('PROCESS_LEADER', { size: 'phone' })];
    const [one, two] = visits;
    for (const visit of visits) {
      await visit.go(`/samverkan/${id}`);
      await sectionOf(visit, visit.t.contributions.title)
        .getByRole('button', { name: /Två ledare/ })
        .click();
    }
    const save = async (visit: (typeof visits)[number], hours: string) => {
      const section = sectionOf(visit, visit.t.contributions.title);
      await section.getByLabel(visit.t.contributions.delivered).fill(hours);
      await section.getByRole('button', { name: visit.t.common.save }).click();
      return section;
    };
    await (await save(one, '8')).getByRole('button', { name: /Två ledare/ }).waitFor();
    const section = await save(two, '10');
    const dialog = two.page.getByRole('dialog', { name: two.t.conflict.title });
    const both = dialog.getByRole('group', { name: new RegExp(two.t.contributions.delivered) });
    for (const hours of ['8', '10']) await both.getByText(hours, { exact: true }).waitFor();
    await dialog.getByRole('button', { name: two.t.conflict.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await section.getByRole('button', { name: /Två ledare/ }).waitFor();
    expect(await test.app.sql('SELECT delivered::float FROM contribution WHERE partnership_id = $1', [id])).toEqual([
      { delivered: 10 },
    ]);
    for (const visit of visits) {
      expect(visit.problems).toEqual([]);
      await visit.end();
    }
  });
});
