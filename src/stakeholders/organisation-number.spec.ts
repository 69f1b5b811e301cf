import fc from 'fast-check';
import { formatOrganisationNumber, organisationNumber } from './organisation-number.js';

const refusal = (text: string): string => {
  try {
    return organisationNumber(text, 'x');
  } catch (error) {
    return ((error as { extensions: { fields: { rule: string }[] } }).extensions.fields[0] ?? {}).rule;
  }
};

it.each([
  '212000-0142',
  '2120000142',
  '16212000-0142',
  '162120000142',
  '556036-0793',
  ' 556036 0793 ',
  '212000–0142',
  '212000\u22120142',
  '212000 - 0142',
  '16\u00a0212000‑0142',
  'SE556036079301',
  'se 556036-0793 01',
])('takes %s', (text) => {
  expect(refusal(text)).toMatch(/^\d{10}$/);
  expect(formatOrganisationNumber(refusal(text))).toMatch(/^\d{6}-\d{4}$/);
});

it.each([
  ['212000-0143', 'organisationNumber'],
  ['112000-0142', 'organisationNumber'],
  ['21200-0142', 'organisationNumber'],
  ['abc', 'organisationNumber'],
  ['SE556036079302', 'organisationNumber'],
  ['SE811218987601', 'notPersonal'],
  ['811218-9876', 'notPersonal'],
  ['811278-9873', 'notPersonal'],
  ['19811218-9876', 'notPersonal'],
  ['192120000142', 'notPersonal'],
])('refuses %s (%s)', (text, rule) => expect(refusal(text)).toBe(rule));

it('never takes a number whose third and fourth digits are a month', () => {
  const digits = fc.tuple(
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 999_999 }),
  );
  fc.assert(
    fc.property(digits, ([year, month, rest]) => {
      const two = (n: number) => String(n).padStart(2, '0');
      expect(refusal(`${two(year)}${two(month)}${String(rest).padStart(6, '0')}`)).toBe('notPersonal');
    }),
  );
});
