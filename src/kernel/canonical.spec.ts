import fc from 'fast-check';
import { canonical } from './canonical.js';

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const reversed: Record<string, unknown> = Object.create(null);
  for (const [key, one] of Object.entries(value).reverse()) reversed[key] = turned(one);
  return reversed;
};

it('says the same of the same value, whatever the order of its keys, and the value can be read from it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(turned(value))).toBe(canonical(value));
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
