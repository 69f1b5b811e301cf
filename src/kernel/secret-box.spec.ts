import fc from 'fast-check';
import { keysIn, SecretBox } from './secret-box.js';

const [OLD, NEW] = ['gammal'.repeat(6), 'ny'.repeat(16)];

it('opens what it sealed, for what it was sealed for and nothing else', () => {
  const box = new SecretBox([OLD]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, of) => {
      const sealed = box.seal(text, of);
      expect(box.open(sealed, of)).toBe(text);
      expect(box.seal(text, of)).not.toBe(sealed);
      expect(() => box.open(sealed, `${of}x`)).toThrow();
    }),
  );
});

it('opens nothing of which a sign was changed', () => {
  const box = new SecretBox([OLD]);
  const sealed = box.seal('JBSWY3DPEHPK3PXP', 'a');
  const body = sealed.lastIndexOf('.') + 1;
  // The last sign may hold bits that belong to no byte.
  for (let at = body; at < sealed.length - 1; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => box.open(changed, 'a')).toThrow();
  }
  for (const none of ['', 'JBSWY3DPEHPK3PXP', 'v1.0.x']) expect(() => box.open(none, 'a')).toThrow(/not sealed/);
});

it('goes from one key to the next, and says which one it does not have', () => {
  const [old, both, next] = [new SecretBox([OLD]), new SecretBox([NEW, OLD]), new SecretBox([NEW])];
  const sealed = old.seal('hemligt', 'a');
  expect(SecretBox.keyOf(sealed)).toBe(old.id);
  expect(both.open(sealed, 'a')).toBe('hemligt');
  expect(next.open(both.seal('hemligt', 'a'), 'a')).toBe('hemligt');
  expect(() => next.open(sealed, 'a')).toThrow(
    expect.objectContaining({ code: 'UNAVAILABLE', message: expect.stringContaining(old.id) }),
  );
  expect([next.has(old.id), both.has(old.id), SecretBox.keyOf('JBSWY3DP')]).toEqual([false, true, undefined]);
});

it('takes keys from lines and lists', () => {
  expect(keysIn(` ${NEW}\n${OLD}\r\n`)).toEqual([NEW, OLD]);
  expect(keysIn(`${NEW},${OLD}`)).toEqual([NEW, OLD]);
});
