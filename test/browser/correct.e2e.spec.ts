import * as make from '../make.js';
import { BrowserTest, sectionOf, typeDay, type Visit } from './browser.js';

describe('what was put down by a slip', () => {
  let test: BrowserTest;
  beforeAll(async () => {
    test = await BrowserTest.start();
  });
  afterAll(() => test?.stop());

  const press = ({ page }: Visit, name: string) => page.getByRole('button', { name, exact: true }).click();
  /** Says yes to what a dialog asks, and waits until it is gone. */
  const confirm = async (visit: Visit) => {
    const dialog = visit.page.getByRole('dialog');
    await dialog.getByRole('button', { name: visit.t.common.save, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await visit.settled();
  };

  it('is put right on a phone: a task, a promise, a meeting that was not, and who was there', async () => {
    const leader = await test.caller('PROCESS_LEADER');
    const wrong = await make.person(leader, { givenName: 'Anna', familyName: 'Felvald' });
    const right = await make.person(leader, { givenName: 'Amira', familyName: 'Rättvald' });
    const { id } = await make.interaction(leader, {
      subject: 'Fel person',
      participants: [{ stakeholderId: wrong.id }],
      followUps: [{ title: 'Ring tillbaka' }],
      commitments: [{ promisedBy: 'US', title: 'Låna ut nyckeln' }],
    });
    const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone' });
    const { page, t } = visit;
    await visit.go(`/kontakter/${id}`);

    for (const [close, title] of [
      [t.task.done, 'Ring tillbaka'],
      [t.task.close, 'Låna ut nyckeln'],
    ]) {
      await press(visit, `${close}: ${title}`);
      await confirm(visit);
      await press(visit, `${t.task.reopen}: ${title}`);
      await page.getByRole('button', { name: `${close}: ${title}`, exact: true }).waitFor();
    }

    await press(visit, t.interaction.notHeld);
    await page.getByRole('dialog').getByLabel(t.interaction.reason).fill('Ingen kom');
    await confirm(visit);
    await page.getByText(t.status.CANCELLED).waitFor();
    await press(visit, t.interaction.heldAfterAll);
    await confirm(visit);
    await page.getByRole('button', { name: t.interaction.notHeld, exact: true }).waitFor();

    const about = sectionOf(visit, t.interaction.participants);
    await about.getByRole('button', { name: t.common.change, exact: true }).click();
    await press(visit, t.log.remove.replace('{{name}}', wrong.name));
    await page.getByRole('combobox', { name: t.log.who }).fill('Rättvald');
    await page.getByRole('option', { name: right.name }).first().click();
    await page.getByLabel(t.log.subject).fill('Rätt person');
    await page.getByLabel(t.log.place).fill('Biblioteket');
    await typeDay(about, t.log.when, '2026-02-17T09:30');
    await about.getByText(t.channel.CALL, { exact: true }).click();
    await about.getByRole('button', { name: t.common.save, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Rätt person' }).waitFor();

    const asked = await leader.ok(
      `query ($id: UUID!, $wrong: UUID!) { interaction(id: $id) { subject startsAt place channel status cancelReason participants { stakeholder { name } }
         followUps { status outcome } commitments { status outcome } } stakeholder(id: $wrong) { lastHeldAt openFollowUpCount } }`,
      { id, wrong: wrong.id },
    );
    expect(asked).toEqual({
      interaction: {
        subject: 'Rätt person',
        startsAt: '2026-02-17T08:30:00.000Z',
        place: 'Biblioteket',
        channel: 'CALL',
        status: 'HELD',
        cancelReason: null,
        participants: [{ stakeholder: { name: right.name } }],
        followUps: [{ status: 'OPEN', outcome: null }],
        commitments: [{ status: 'OPEN', outcome: null }],
      },
      stakeholder: { lastHeldAt: null, openFollowUpCount: 0 },
    });
    expect(visit.problems).toEqual([]);
    await visit.end();
  });
});
