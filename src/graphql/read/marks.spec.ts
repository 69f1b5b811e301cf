import fc from 'fast-check';
import { CursorCodec } from '../../kernel/cursor.js';
import { finish } from './marks.js';

const cursors = new CursorCodec('a secret of specs');
const done = (text: string) => finish(text, cursors, 'root');
const hex = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('hex');

it('leaves what people wrote as it is, whatever it looks like', () => {
  const marks = ['"$sensitive":null,', '"$cut" : 1', '{"$cursor" : "00"}', '"$foreign"', '\\"$sensitive\\":null', '$'];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]\w*$/), text), (row) => {
      const json = JSON.stringify({ rows: [row, row] });
      expect(done(json)).toEqual({ text: json, sensitive: new Set(), truncated: new Set() });
    }),
  );
});

it('tells whose reading is journalled, and leaves no word of it in the answer', () => {
  expect(done('{"a":{"$sensitive":null,"b":1},"c":[{"$sensitive":null}]}').text).toBe('{"a":{"b":1},"c":[{}]}');
  const some = done('{"a":{"$sensitive":"p1","b":1},"c":[{"$sensitive":["p2","p3"],"b":2},{"$sensitive":null,"b":3}]}');
  expect(some).toMatchObject({ text: '{"a":{"b":1},"c":[{"b":2},{"b":3}]}', sensitive: new Set(['p1', 'p2', 'p3']) });
});

it('shows the first rows of a list that is too long, journals those alone, and says where it was cut', () => {
  const list = '{"$cut" : 1, "rows" : [{"$sensitive":"p1","b":1}, {"$sensitive":"p2","b":2}]}';
  expect(done(`{"a":{"all":${list}}}`)).toEqual({
    text: '{"a":{"all":[{"b":1}]}}',
    sensitive: new Set(['p1']),
    truncated: new Set(['root.a.all']),
  });
});

it('seals cursors, and refuses those of another list', () => {
  const position = ['people|NAME|{}', null, ['Åsa', 'id']];
  const { text } = done(`{"endCursor":{"$cursor" : "${hex(position)}"}}`);
  const { endCursor } = JSON.parse(text) as { endCursor: string };
  expect(cursors.decode(endCursor)).toEqual({ list: position[0], parent: null, keys: position[2] });
  expect(endCursor).not.toContain(hex('Åsa'));
  expect(() => done('{"timeline":{"$foreign" : true}}')).toThrow('is not a cursor of this list');
});
