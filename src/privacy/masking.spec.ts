import fc from 'fast-check';
import { isOneOf, maskContacts } from './contact-details.js';
import { nameMask } from './masking.js';

const mask = (text: string, ...names: string[]) => nameMask(names, '[X]')(text);

it('takes names out, whole words of them, in any case, with accents or without, and in the genitive', () => {
  expect(mask('Kim Påhittad ringde, och KIM PAHITTADS syster.', 'Kim Påhittad')).toBe('[X] ringde, och [X] syster.');
  expect(mask('Ann är inte Anna, och Annas inte Anns.', 'Anna')).toBe('Ann är inte [X], och [X] inte Anns.');
  expect(mask('Kim\n Påhittad. Kim, Påhittad.', 'Kim Påhittad')).toBe('[X]. Kim, Påhittad.');
  expect(mask('Anna-Lena och O’Brien', 'Anna-Lena', "O'Brien")).toBe('[X] och [X]');
  expect(mask('Anna–Lena, Kim–Olle, Ki\u200cm', 'Anna-Lena', 'Kim')).toBe('[X], [X]–Olle, [X]');
});

it('takes the longest name there is, and leaves initials', () => {
  expect(mask('Kim Lind Berg kom', 'Kim', 'Kim Lind', 'Kim Lind Berg')).toBe('[X] kom');
  expect(mask('A och B', 'A')).toBe('A och B');
  expect(mask('', 'Kim')).toBe('');
  expect(mask('Kim', '', '  ')).toBe('Kim');
});

it('leaves no name behind, and all else as it was', () => {
  const word = fc.stringMatching(/^[a-zåäö]{3,8}$/);
  const other = fc.stringMatching(/^[0-9]{1,4}[.,!]?$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(other, { maxLength: 6 }), (names, rest) => {
      const text = [...rest, ...names, ...rest].join(' ');
      expect(mask(text, ...names)).toBe([...rest, ...names.map(() => '[X]'), ...rest].join(' '));
      expect(mask(rest.join(' '), ...names)).toBe(rest.join(' '));
    }),
    { seed: 1488 },
  );
});

it('takes contact details out, but those that are one’s own', () => {
  const text =
    'Mejla kim@example.test eller eva@example.test, ring 070-174 06 05, +46 70 174 06 06 eller 0520-12 34 56.';
  const own = isOneOf(['KIM@example.test', '0701740606']);
  expect(maskContacts(text, (found) => !own(found), '[Y]')).toBe(
    'Mejla kim@example.test eller [Y], ring [Y], +46 70 174 06 06 eller [Y].',
  );
  for (const plain of [
    '2026-11-24 kl 10',
    'OSL 21:3',
    'rum 0123',
    '12 345 678 kr',
    'KS 2026/00123',
    '01a20d1b-2baa-7023-9e9c-05d908c39cde',
  ])
    expect(maskContacts(plain, () => true, '[Y]')).toBe(plain);
  expect(maskContacts(text, own, '[Z]')).toMatch(/^Mejla \[Z\] eller eva.*05, \[Z\] eller 0520/);
});
