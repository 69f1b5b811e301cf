import fc from 'fast-check';
import { CursorCodec } from './cursor.js';

const codec = new CursorCodec('secret');

it('gives back what it was given', () => {
  const keys = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)));
  fc.assert(
    fc.property(fc.string(), fc.option(fc.uuid()), keys, (list, parent, keys) => {
      expect(codec.decode(codec.encode({ list, parent, keys }))).toEqual({ list, parent, keys });
    }),
  );
});

it('refuses whatever it did not sign', () => {
  const cursor = codec.encode({ list: 'a', parent: null, keys: [1] });
  expect(new CursorCodec('other').decode(cursor)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => codec.decode(text) === undefined));
  for (let i = 0; i < cursor.length - 1; i++) {
    const changed = cursor.slice(0, i) + (cursor[i] === 'A' ? 'B' : 'A') + cursor.slice(i + 1);
    expect(codec.decode(changed)).toBeUndefined();
  }
});
