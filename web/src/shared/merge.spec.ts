import fc from 'fast-check';
import { changedKeys, differences, pick } from './merge';

const form = fc.record({
  a: fc.integer({ max: 3, min: 0 }),
  b: fc.integer({ max: 3, min: 0 }),
  c: fc.array(fc.integer({ max: 1, min: 0 }), { maxLength: 2 }),
});

describe('two editors of one record', () => {
  it('what only one of them changed is no clash, and nobody’s change is lost', () => {
    fc.assert(
      fc.property(form, form, form, (base, mine, theirs) => {
        const rows = differences(base, mine, theirs);
        const merged = {
          ...theirs,
          ...pick(
            mine,
            rows.map(({ key }) => key),
          ),
        };
        for (const key of Object.keys(base) as (keyof typeof base)[]) {
          const [iDid, theyDid] = [changedKeys(base, mine).includes(key), changedKeys(base, theirs).includes(key)];
          expect(merged[key]).toEqual(iDid ? mine[key] : theirs[key]);
          const row = rows.find((one) => one.key === key);
          if (row) expect(row.clash).toBe(theyDid);
          else expect(!iDid || JSON.stringify(mine[key]) === JSON.stringify(theirs[key])).toBe(true);
        }
      }),
    );
  });

  it('asks nothing where both made the same of it', () => {
    expect(differences({ a: 1 }, { a: 2 }, { a: 2 })).toEqual([]);
  });
});
