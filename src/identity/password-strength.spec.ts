import { isGuessable } from './password-strength.js';

const ABOUT = ['Astrid Exempelsson', 'astrid.exempelsson@example.test'];

it.each([
  'password1234',
  'Passw0rd1234!',
  'qwertyuiopasdfgh',
  '123456789012',
  'Lösenord1234',
  'losenord1234',
  'Samverka2026!',
  'samverkasamverka',
  'Trollhättan2026!',
  'kronogarden2026',
  'Sommar2026!!',
  'astridexempelsson',
  'Exempelsson2026!',
  'astrid.exempelsson@example.test',
  ' '.repeat(12),
  'a'.repeat(200),
  'abcabcabcabc',
  '.'.repeat(40),
])('refuses %j', async (password) => {
  expect(await isGuessable(password, ABOUT)).toBe(true);
});

it.each([
  'correct horse battery staple',
  'ett nytt fint losenord',
  'lagom blå cykel',
  'x7Kp2mQ9vT4w',
  'Кіт спить на лавці',
])('takes %j', async (password) => {
  expect(await isGuessable(password, ABOUT)).toBe(false);
});

it('looks at no more than the beginning', async () => {
  expect(await isGuessable(`${'lagom blå cykel på torget om natten'}${'a'.repeat(160)}`, ABOUT)).toBe(false);
});
