import fc from 'fast-check';
import { type ChainedEvent, erasedBy, firstOutside, hashOf, problemWith, START } from './chain.js';

/** A good chain of so many events without payloads. */
function chain(length: number): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (let i = 1; i <= length; i++) {
    const event = {
      id: String(i),
      at: `2026-03-01T12:00:00.${String(i).padStart(6, '0')}Z`,
      actorId: null,
      requestId: 'r',
      action: 'a.b',
      objectType: 'A',
      objectId: null,
      payloadHash: null,
    };
    events.push({ ...event, hash: hashOf(events.at(-1)?.hash ?? '', event), salt: null, changes: null });
  }
  return events;
}

/** The first problem that following a chain finds. */
function follow(events: ChainedEvent[]): string | undefined {
  let last = START;
  for (const event of events) {
    const problem = problemWith(last, event);
    if (problem) return problem;
    last = event;
  }
  return undefined;
}

it('is whole until something is changed, taken out or put in', () => {
  expect(follow(chain(10))).toBeUndefined();
  const tamper = fc.constantFrom('change', 'remove', 'insert', 'swap');
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), tamper, (length, where, how) => {
      const events = chain(length);
      const at = where % (length - 1);
      if (how === 'change') events[at] = { ...events[at], action: 'a.c' };
      if (how === 'remove') events.splice(at, 1);
      if (how === 'insert') events.splice(at, 0, events[at]);
      if (how === 'swap') [events[at], events[at + 1]] = [events[at + 1], events[at]];
      expect(follow(events)).toBeDefined();
    }),
    { seed: 1488 },
  );
});

it('finds which erased values nobody has said to erase', () => {
  const event = (changes: object) => ({
    ...chain(1)[0],
    action: 'journal.eraseValues',
    changes: JSON.stringify(changes),
  });
  expect(erasedBy(event({ events: { before: '{[1,4),[7,8)}' } }))).toEqual([
    [1n, 3n],
    [7n, 7n],
  ]);
  expect(erasedBy({ ...event({ events: { before: '{[1,4)}' } }), action: 'other' })).toEqual([]);
  const range = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([a, b]) => [BigInt(Math.min(a, b)), BigInt(Math.max(a, b))] as [bigint, bigint]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30)), fc.array(range, { maxLength: 6 }), (numbers, ranges) => {
      const ascending = numbers.toSorted((a, b) => a - b).map(String);
      const brute = ascending.find((n) => !ranges.some(([from, to]) => from <= BigInt(n) && BigInt(n) <= to));
      expect(firstOutside(ascending, ranges)).toBe(brute);
    }),
    { seed: 1488 },
  );
});
