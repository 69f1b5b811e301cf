import { Secret, TOTP } from 'otpauth';
import { freePort } from '../app.js';
import { TestIssuer } from '../issuer.js';
import { BrowserTest, sectionOf, type Size, Taps, type Visit, wordsOfPrivacy } from './browser.js';

/** Words that are apart from those of all pages. */
const journal = wordsOfPrivacy('journal');

/** Invites somebody, and counts the taps until the link is there. */
async function invite({ page, t }: Visit, name: string, email: string, role: string): Promise<string> {
  const taps = new Taps();
  const dialog = page.getByRole('dialog');
  await taps.on(page.getByRole('button', { name: t.admin.invite, exact: true }));
  await dialog.getByLabel(t.settings.name).fill(name);
  await dialog.getByLabel(t.settings.email).fill(email);
  await taps.on(dialog.getByLabel(t.role[role]));
  await taps.on(dialog.getByRole('button', { name: t.admin.makeInvitation }));
  const link = await dialog.getByLabel(t.admin.link, { exact: true }).inputValue();
  await taps.on(dialog.getByRole('button', { name: t.common.close, exact: true }));
  expect(taps.count).toBeLessThanOrEqual(4);
  return link;
}

describe('everybody’s own account', () => {
  let test: BrowserTest;
  const second = 'ett annat vanligt lösenord';
  const emailAt = (size: Size) => `nagon-${size}@example.test`;
  beforeAll(async () => {
    test = await BrowserTest.start({ SECOND_FACTOR_ROLES: 'MANAGER' });
  });
  afterAll(() => test?.stop());

  it.each<Size>(['phone', 'desk'])(
    'an administrator invites somebody, who chooses a password and sets up a second factor before all else: %s',
    async (size) => {
      const admin = await test.signedIn('ADMIN', { size });
      const email = emailAt(size);
      const { page, t } = admin;
      expect(new URL(page.url()).pathname).toBe('/admin');
      const link = await invite(admin, 'Någon Ny', email, 'MANAGER');

      const somebody = await test.visit({ size });
      await somebody.page.goto(link);
      await somebody.page.getByLabel(t.welcome.password).fill('kort');
      expect(somebody.page.url()).not.toContain('#');
      await somebody.page.getByRole('button', { name: t.welcome.choose }).click();
      await somebody.page.getByText(t.rules.minLength).waitFor();
      await somebody.page.getByLabel(t.welcome.password).fill(second);
      await somebody.page.getByRole('button', { name: t.welcome.choose }).click();
      await somebody.page.getByText(t.due.secondFactor).waitFor();
      expect(await somebody.page.getByRole('link', { name: t.nav.overview }).count()).toBe(0);

      const factor = sectionOf(somebody, t.factor.title);
      await factor.getByLabel(t.settings.currentPassword).fill(second);
      await factor.getByRole('button', { name: t.factor.begin }).click();
      const secret = (await factor.locator('.secret').innerText()).replaceAll(/\s/g, '');
      const totp = new TOTP({ secret: Secret.fromBase32(secret) });
      await factor.getByLabel(t.factor.code).fill(totp.generate());
      await factor.getByRole('button', { name: t.factor.confirm }).click();
      const recovery = await factor.locator('li code').first().innerText();
      await factor.getByRole('button', { name: t.factor.kept }).click();
      await somebody.page.waitForURL('**/natverk');
      await somebody.go('/installningar');
      await factor.getByText(t.factor.on).waitFor();
      await somebody.signOut();

      await somebody.page.getByLabel(t.settings.email).fill(email);
      await somebody.page.getByLabel(t.signIn.password, { exact: true }).fill(second);
      await somebody.page.getByRole('button', { name: t.signIn.submit, exact: true }).click();
      await somebody.page.getByLabel(t.signIn.code).fill('000000');
      await somebody.page.getByRole('button', { name: t.signIn.submit, exact: true }).click();
      await somebody.page.getByText(t.signIn.wrongCode).waitFor();
      await somebody.page.getByLabel(t.signIn.code).fill(recovery);
      await somebody.page.getByRole('button', { name: t.signIn.submit, exact: true }).click();
      await somebody.page.getByRole('button', { name: t.nav.account }).waitFor();
      expect([...admin.problems, ...somebody.problems]).toEqual([]);
      await admin.end();
      await somebody.end();
    },
  );

  it('ends a session elsewhere, and changes the language', async () => {
    const [here, there] = [await test.signedIn('MANAGER'), await test.signedIn('MANAGER')];
    await here.go('/installningar');
    const sessions = sectionOf(here, here.t.sessions.title);
    const ends = sessions.getByRole('button', { name: here.t.sessions.end });
    const before = await ends.count();
    for (let left = before; left > 0; left--) {
      await ends.first().click();
      await here.page.waitForFunction(
        ({ label, count }) =>
          [...(globalThis as any).document.querySelectorAll('button')].filter((one) => one.textContent === label)
            .length < count,
        { label: here.t.sessions.end, count: left },
      );
    }
    await there.page.getByRole('link', { name: there.t.nav.todo }).click();
    await there.page.getByRole('dialog', { name: there.t.signIn.again }).waitFor();
    await here.page.getByLabel('English').check({ force: true });
    await here.page.getByRole('heading', { name: 'My settings' }).waitFor();
    await here.page.reload();
    await here.page.getByRole('heading', { name: 'My settings' }).waitFor();
    expect(await here.page.locator('html').getAttribute('lang')).toBe('en');
    await here.end();
    await there.end();
  });

  it('an administrator finds an account on a phone, makes a new link, and closes it once asked', async () => {
    const visit = await test.signedIn('ADMIN', { size: 'phone' });
    const { page, t } = visit;
    const dialog = page.getByRole('dialog');
    const gone = 'slutar@example.test';
    const first = await invite(visit, 'Slutar Snart', gone, 'PROCESS_LEADER');
    const line = page.getByRole('listitem').filter({ hasText: gone });
    await line.getByText(t.admin.neverSignedIn).waitFor();
    await line.getByRole('button', { name: t.admin.more.replace('{{name}}', 'Slutar Snart') }).click();
    await page.getByRole('menuitem', { name: t.admin.makeLink }).click();
    expect(await dialog.getByLabel(t.admin.link, { exact: true }).inputValue()).not.toBe(first);
    await dialog.getByRole('button', { name: t.common.close, exact: true }).click();
    const late = await test.visit({ size: 'phone' });
    await late.page.goto(first);
    await late.page.getByText(t.welcome.notGood).waitFor();
    await late.end();
    await line.getByRole('button', { name: t.admin.more.replace('{{name}}', 'Slutar Snart') }).click();
    await page.getByRole('menuitem', { name: t.admin.close }).click();
    await dialog.getByRole('button', { name: t.common.cancel }).click();
    expect(await line.getByText(t.admin.closed).count()).toBe(0);
    await line.getByRole('button', { name: t.admin.more.replace('{{name}}', 'Slutar Snart') }).click();
    await page.getByRole('menuitem', { name: t.admin.close }).click();
    await dialog.getByRole('button', { name: t.admin.close }).click();
    await line.getByText(t.admin.closed).waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('an administrator keeps areas and vocabularies', async () => {
    const visit = await test.signedIn('ADMIN');
    const { page, t } = visit;
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: t.admin.areas }).click();
    await page.getByRole('button', { name: t.admin.addArea }).click();
    await dialog.getByLabel(t.settings.name).fill('Provgården');
    await dialog.getByLabel(t.admin.within).selectOption({ label: 'Trollhättan' });
    await dialog.getByRole('button', { name: t.common.save }).click();
    await page.getByText('Provgården').waitFor();
    await page.getByRole('link', { name: t.admin.vocabularies }).click();
    await page.getByRole('button', { name: t.admin.addFocus }).click();
    await dialog.getByLabel(t.admin.nameSv).fill('Odling');
    await dialog.getByLabel(t.admin.nameEn).fill('Growing');
    await dialog.getByRole('button', { name: t.common.save }).click();
    await page.getByText('Odling').waitFor();
    await page.getByRole('button', { name: t.admin.changeCadences }).click();
    const field = `${t.kinds.ASSOCIATION}, ${t.engagement.INFORM}: ${t.admin.ideal}`;
    await page.getByLabel(field).fill('41');
    await page.getByRole('button', { name: t.common.save }).click();
    await page.getByRole('cell', { name: /^41–/ }).waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });

  it('a data protection officer makes a report, and reads in the journal that it was made', async () => {
    const visit = await test.signedIn('DATA_PROTECTION_OFFICER', { size: 'phone' });
    const { page, t } = visit;
    await page.getByLabel(t.privacy.find).fill('Amira');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `${t.privacy.report}: Amira Exempelsson` }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^registerutdrag-.*\.(html|json)$/);
    await page.getByRole('link', { name: t.privacy.journal }).click();
    await page.getByText(journal.action.privacy_subjectAccess).first().waitFor();
    expect(visit.problems).toEqual([]);
    await visit.end();
  });
});

describe('signing in with the account of the city', () => {
  let test: BrowserTest;
  let issuer: TestIssuer;
  beforeAll(async () => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    issuer = await TestIssuer.start(`${origin}/auth/callback`);
    test = await BrowserTest.start(
      {
        OIDC_ISSUER: issuer.url,
        OIDC_CLIENT_ID: 'samverka',
        OIDC_CLIENT_SECRET: 'secret',
        OIDC_ROLES: 'chefer=MANAGER',
        PUBLIC_ORIGIN: origin,
      },
      port,
    );
  });
  afterAll(async () => {
    await test?.stop();
    await issuer?.stop();
  });

  it('is one press, there and back', async () => {
    issuer.people.set('kim', {
      sub: 'kim',
      name: 'Kim Chef',
      email: 'kim@example.test',
      email_verified: true,
      roles: ['chefer'],
    });
    issuer.next = 'kim';
    const visit = await test.visit();
    await visit.page.goto('/');
    await visit.page.getByRole('link', { name: visit.t.signIn.singleSignOn }).click();
    await visit.page.getByRole('heading', { name: visit.t.network.title }).waitFor();
    await visit.page.getByText('Kim Chef').first().waitFor();
    await visit.end();
  });
});
