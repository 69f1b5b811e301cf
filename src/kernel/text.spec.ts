import fc from 'fast-check';
import { cleanLine, cleanText, fold, isWellFormed, likePattern } from './text.js';

describe('cleaning', () => {
  it('is done once and for all: cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanLine(text)).not.toMatch(/\n/);
      }),
    );
  });

  it('composes, strips and trims', () => {
    expect(cleanText(' A\u030A\u202Eb\u200B\u0007 ')).toBe('Åb');
    expect(cleanText('a\r\nb\rc\t')).toBe('a\nb\nc');
    expect(cleanLine('a \n\t b')).toBe('a b');
    expect(cleanText('a\u0085b\u2028c\u2029d\u0090')).toBe('a\nb\nc\nd');
    expect(cleanText('A\u200b\u030A')).toBe('Å');
  });

  it.each([
    'می\u200cخواهم',
    'علی\u200cرضا',
    '👨\u200d👩\u200d👧',
    '❤️\u200d🩹',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '葛\u{e0100}城',
  ])('keeps %s as it is', (text) => expect(cleanText(text)).toBe(text));

  it.each([
    ['\u200cab\u200d', 'ab'],
    ['a\u200c\u200c\u200db', 'a\u200cb'],
    ['a \u200d b\u200c c', 'a  b c'],
    ['a\u{e0061}\u{e0062}b', 'ab'],
    ['🏴\u{e0067}x', '🏴x'],
  ])('takes idle joiners and tags out of %j', (text, clean) => expect(cleanText(text)).toBe(clean));

  it('takes out what is no character', () => {
    const planes = Array.from({ length: 17 }, (_, plane) => [
      plane * 0x10000 + 0xfffe,
      plane * 0x10000 + 0xffff,
    ]).flat();
    const block = Array.from({ length: 32 }, (_, i) => 0xfdd0 + i);
    for (const code of [...planes, ...block]) expect(cleanText(`a${String.fromCodePoint(code)}b`)).toBe('ab');
  });

  it.each([
    ['a Hangul filler', '\u3164\uffa0\u115f'],
    ['blank braille', '\u2800\u2800'],
    ['a grapheme joiner', '\u034f'],
    ['tags', '\u{e0041}\u{e0042}'],
    ['variation selectors', '\ufe0f\u{e0100}'],
    ['a soft hyphen', '\u00ad'],
    ['joiners', '\u200c\u200d'],
    ['spaces of all kinds', '\u00a0\u2007\u202f\u3000\u180e'],
    ['a mark that stands on nothing', '\u0301'],
  ])('is empty where nothing but %s stands', (_what, text) => {
    expect(cleanText(text)).toBe('');
    expect(cleanText(`Bo ${text}`)).toMatch(/^Bo/);
  });
});

it('tells text that PostgreSQL can store', () => {
  expect(isWellFormed('Å 👋 \u0000'.replace('\u0000', ''))).toBe(true);
  for (const bad of ['\0', '\ud83d', 'a\udc4bb', '\udc4b\ud83d']) expect(isWellFormed(bad)).toBe(false);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => isWellFormed(text.replaceAll('\0', ''))));
});

describe('folding', () => {
  it.each([
    ['Kronogården', 'kronogarden'],
    ['ÅÄÖ åäö Éé', 'aao aao ee'],
    ['Straße Øre Łódź', 'strasse ore lodz'],
    ...[..."'’ʼ´`′‘‛ʻ"].map((sign) => [`O${sign}Neil`, "o'neil"]),
    ...[...'-‐‑‒–—―−﹣－'].map((sign) => [`Ann${sign}Marie`, 'ann-marie']),
    ['”Taket” «Taket» „Taket“', '"taket" "taket" "taket"'],
    ['می\u200cخواهم', 'میخواهم'],
    ['❤️\u200d🩹', '❤🩹'],
    ['sam\u00adverka', 'samverka'],
    ['ΟΔΟΣ', 'οδοσ'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
      ),
    );
  });
});

it('makes LIKE patterns that match literally', () => {
  expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%');
});
