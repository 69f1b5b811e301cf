import fc from 'fast-check';
import { addDays } from '../kernel/time.js';
import { firstDayAlone, type Membership } from './membership.js';

const FIRST = '2028-02-20';
const day = (n: number) => addDays(FIRST, n);
/** Days around 29 February. */
const DAYS = 20;

const membership: fc.Arbitrary<Membership> = fc
  .record({ who: fc.nat(3), joined: fc.nat(DAYS), length: fc.option(fc.nat(DAYS)) })
  .map(({ who, joined, length }) => ({
    stakeholderId: `s${who}`,
    joinedOn: day(joined),
    leftOn: length === null ? null : day(joined + length),
  }));

const there = ({ joinedOn, leftOn }: Membership, on: string) => joinedOn <= on && (leftOn === null || on <= leftOn);

it('finds the first day with fewer than two parties, as looking at each day does', () => {
  fc.assert(
    fc.property(fc.array(membership, { maxLength: 6 }), fc.nat(DAYS), (members, start) => {
      const all = Array.from({ length: 3 * DAYS }, (_, n) => day(start + n));
      const alone = all.find((on) => members.filter((member) => there(member, on)).length < 2);
      expect(firstDayAlone(members, day(start))).toBe(alone);
    }),
    { seed: 1488 },
  );
});

it('counts the last day as a day in', () => {
  const a = { stakeholderId: 'a', joinedOn: '2028-01-01', leftOn: null };
  const b = { stakeholderId: 'b', joinedOn: '2028-01-01', leftOn: '2028-02-29' };
  expect(firstDayAlone([a, b], '2028-01-01')).toBe('2028-03-01');
});
