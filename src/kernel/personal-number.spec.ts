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
])('finds one in %j', (text) => expect(holdsPersonalNumber(text)).toBe(true));

it.each([
  '',
  'Ring 0520-123456',
  '811218-9875',
  '811318-9876',
  '811232-9876',
  '212000-0142',
  '1234811218-9876',
  '811218-98761',
  '2026-11-23 12:00',
  'KS 2026/17, 4 000 kr',
])('finds none in %j', (text) => expect(holdsPersonalNumber(text)).toBe(false));
