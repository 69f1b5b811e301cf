import fc from 'fast-check';
import { holdsPersonalNumber } from './personal-number.js';

/* Numbers that the tax agency gives out for tests, or that are well known from examples. */
it.each([
  'Hon heter så, 811218-9876.',
  '8112189876',
  '19811218-9876',
  '198112189876',
  '811218+9876',
  'samordningsnummer 811278-9873',
  'två: 000000-0000 och 811218-9876',
  '070101-0027',
  '200701010027',
  '811218-\n9876',
  '8１1218-9876',
  ...[...'-‐‑‒–—―−﹘﹣－\u00ad+'].flatMap((dash) => [`811218${dash}9876`, `19811278 ${dash} 9873`]),
  ...[...' \u00a0\u2007\u2009\u200a\u202f\u3000\t'].flatMap((space) => [
    `811218${space}9876`,
    `811218${space}-${space}9876`,
  ]),
  '811218\u200b9876',
])('finds one in %j', (text) => expect(holdsPersonalNumber(text)).toBe(true));

it.each([
  '',
  'Ring 0520-123456',
  '0701010027',
  'Ring 0701010027.',
  '811218–9875',
  '811218-9875',
  '811318-9876',
  '811232-9876',
  '212000-0142',
  '1234811218-9876',
  '811218-98761',
  '2026-11-23 12:00',
  'KS 2026/17, 4 000 kr',
])('finds none in %j', (text) => expect(holdsPersonalNumber(text)).toBe(false));

it('never takes a mobile number for one, however it is written', () => {
  const writings: ((digits: string) => string)[] = [
    (n) => n,
    (n) => `${n.slice(0, 3)}-${n.slice(3)}`,
    (n) => `${n.slice(0, 4)}-${n.slice(4)}`,
    (n) => `${n.slice(0, 3)}-${n.slice(3, 6)} ${n.slice(6, 8)} ${n.slice(8)}`,
    (n) => `${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
    (n) => `${n.slice(0, 4)} ${n.slice(4, 6)} ${n.slice(6, 8)} ${n.slice(8)}`,
    (n) => `+46${n.slice(1)}`,
    (n) => `+46 (0)${n.slice(1, 3)}-${n.slice(3, 6)} ${n.slice(6, 8)} ${n.slice(8)}`,
    (n) => `0046${n.slice(1)}`,
  ];
  const number = fc.stringMatching(/^07[02369][0-9]{7}$/);
  fc.assert(
    fc.property(number, fc.constantFrom(...writings), (digits, write) => {
      expect(holdsPersonalNumber(`Ring ${write(digits)} i morgon`)).toBe(false);
    }),
    { numRuns: 20_000 },
  );
});
