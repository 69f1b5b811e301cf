import fc from 'fast-check';
import { Answer, printed } from './answer.js';

it('prints what is around answers as JSON does, and answers as they are', () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.constantFrom(null, true, undefined),
      fc.date({ noInvalidDate: true }),
      fc.jsonValue().map((json) => new Answer(JSON.stringify(json), new Set())),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value')),
    ),
  })).value;
  const plain = (one: unknown): unknown => {
    if (one instanceof Answer) return JSON.parse(one.text);
    if (Array.isArray(one)) return one.map(plain);
    if (typeof one !== 'object' || one === null || one instanceof Date) return one;
    return Object.fromEntries(Object.entries(one).map(([key, part]) => [key, plain(part)]));
  };
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), (one) => {
      expect(JSON.parse(printed({ data: one }))).toEqual(JSON.parse(JSON.stringify({ data: plain(one) })));
    }),
  );
});
