import * as make from '../make.js';
import { BrowserTest, type Size, typeDay, type Visit } from './browser.js';

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

  it.each<Size>(['phone', 'desk'])(
    'is put right: a task, a promise, a meeting that was not, and who was there, %s',
    async (size) => {
      const leader = await test.caller('PROCESS_LEADER');
      const wrong = await make.person(leader, { givenName: 'Anna', familyName: `Felvald ${size}` });
      const right = await make.person(leader, { givenName: 'Amira', familyName: `Rättvald ${size}` });
      const { id } = await make.interaction(leader, {
        subject: 'Fel person',
        participants: [{ stakeholderId: wrong.id }],
        followUps: [{ title: 'Ring tillbaka' }],
        commitments: [{ promisedBy: 'US', title: 'Låna ut nyckeln' }],
      });
      const visit = await test.signedIn('PROCESS_LEADER', { size });
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
      await press(visit, t.log.saveHeld);
      await page.getByRole('button', { name: t.interaction.notHeld, exact: true }).waitFor();

      let taps = 0;
      const tap = async (name: string) => {
        taps++;
        await press(visit, name);
      };
      await tap(t.common.change);
      await tap(t.log.remove.replace('{{name}}', wrong.name));
      taps += 2;
      await page.getByRole('combobox', { name: t.log.who }).fill(`Rättvald ${size}`);
      await page.getByRole('option', { name: right.name }).first().click();
      expect(taps).toBeLessThanOrEqual(4);
      await page.getByLabel(t.log.subject).fill('Rätt person');
      await press(visit, t.log.part.place);
      await page.getByLabel(t.log.place, { exact: true }).fill('Biblioteket');
      await typeDay(page, t.log.dayAndTime, '2026-02-17T09:30');
      await page.getByRole('radio', { name: t.channelTile.CALL, exact: true }).check();
      await press(visit, t.common.save);
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
    },
  );

  it.each<Size>(['phone', 'desk'])('is held early, moved, planned again: a planned meeting, %s', async (size) => {
    const leader = await test.caller('PROCESS_LEADER');
    const club = await make.association(leader, { name: `Planklubben ${size}` });
    const { id } = await make.interaction(leader, {
      subject: 'Planerat',
      status: 'PLANNED',
      startsAt: '2098-01-01T10:00:00Z',
      participants: [{ stakeholderId: club.id }],
    });
    const visit = await test.signedIn('PROCESS_LEADER', { size });
    const { page, t } = visit;
    await visit.go(`/kontakter/${id}`);
    await press(visit, t.interaction.move);
    await typeDay(page.getByRole('dialog'), t.log.dayAndTime, '2097-05-06');
    await confirm(visit);
    await page.getByText(/2097/).waitFor();
    await press(visit, t.interaction.hold);
    await page.getByLabel(t.log.subject).fill('Blev tidigare');
    await press(visit, t.log.saveHeld);
    await page.getByRole('heading', { level: 1, name: 'Blev tidigare' }).waitFor();
    const status = async () => (await test.app.sql('SELECT status, starts_at FROM interaction WHERE id = $1', [id]))[0];
    expect(await status()).toMatchObject({ status: 'HELD' });
    expect((await status()).starts_at.getTime()).toBeLessThanOrEqual(Date.now());
    await press(visit, t.interaction.notHeld);
    await page.getByRole('dialog').getByText(t.interaction.end.PLANNED).click();
    await confirm(visit);
    await page.getByRole('button', { name: t.interaction.hold, exact: true }).waitFor();
    expect(await status()).toMatchObject({ status: 'PLANNED' });
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('is put right without a network, and shown side by side where somebody else was quicker', async () => {
    const leader = await test.caller('PROCESS_LEADER');
    const { id } = await make.interaction(leader, { subject: 'Utan nät' });
    const visit = await test.signedIn('PROCESS_LEADER', { size: 'phone' });
    const { page, context, t } = visit;
    await visit.go(`/kontakter/${id}`);
    await press(visit, t.common.change);
    await page.getByLabel(t.log.subject).fill('Rättat utan nät');
    await context.setOffline(true);
    await press(visit, t.common.save);
    await page.getByText(t.interaction.waits).waitFor();
    await make.mutate(leader, 'updateInteraction', { id, version: 1, subject: 'Kollegan hann före' }, '__typename');
    await context.setOffline(false);
    await page.getByText(t.interaction.waits).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: t.nav.log, exact: false }).first().click();
    await press(visit, t.log.putRight);
    await press(visit, t.common.save);
    const dialog = page.getByRole('dialog', { name: t.conflict.title });
    await dialog.getByText('Kollegan hann före').waitFor();
    await dialog.getByRole('button', { name: t.conflict.save }).click();
    await page.getByRole('heading', { level: 1, name: 'Rättat utan nät' }).waitFor();
    const [row] = await test.app.sql('SELECT subject, version FROM interaction WHERE id = $1', [id]);
    expect(row).toEqual({ subject: 'Rättat utan nät', version: 3 });
    await visit.end();
  });
});
