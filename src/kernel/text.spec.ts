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
