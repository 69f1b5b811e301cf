import { escapeXml } from './source.js';

it('leaves out what no XML may hold', () => {
  const forbidden = [0x0, 0x8, 0xb, 0xc, 0xe, 0x1f, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0x10ffff];
  for (const code of forbidden) expect(escapeXml(`a${String.fromCodePoint(code)}b`)).toBe('ab');
  expect(escapeXml('a\ud800b')).toBe('ab');
  expect(escapeXml('<Å & "👨‍👩‍👧">\t\n')).toBe('&lt;Å &amp; &quot;👨‍👩‍👧&quot;&gt;\t\n');
});
