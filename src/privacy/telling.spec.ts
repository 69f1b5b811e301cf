import fc from 'fast-check';
import { isOneOf, maskContacts } from './contact-details.js';
import { nameMask } from './masking.js';
import { tellingPattern } from './telling.js';

// PostgreSQL reads these as JavaScript does.
const finds = (names: string[], contacts: string[], text: string) =>
  new RegExp(tellingPattern(names, contacts), 'iu').test(text);

it('finds names whatever accents, space and case they are written with', () => {
  for (const text of ['Åsa Öst-Ælg', 'ASA  OST-AELG', 'asa\nöst-ælgs', 'A\u030asa\u00a0O\u0308st-Ælg'])
    expect([text, finds(['Åsa Öst-Ælg'], [], text)]).toEqual([text, true]);
  expect(finds(['Åsa Öst-Ælg'], [], JSON.stringify('Åsa\nÖst-Ælg'))).toBe(true);
  expect(finds(['Åsa Öst-Ælg'], [], 'Åsa och Öst-Ælg')).toBe(false);
  expect(finds([], [], 'whatever')).toBe(false);
});

it('finds numbers and addresses however they are written', () => {
  for (const text of ['0701740605', '+46 (0)70-174 06 05', '0046 70 174 06 05', '070/174 06 05'])
    expect([text, finds([], ['070-174 06 05'], text)]).toEqual([text, true]);
  expect(finds([], ['kim.o@example.test'], 'Till KIM.O@example.test.')).toBe(true);
  expect(finds([], ['kim.o@example.test'], 'kimXo@example.test')).toBe(false);
});

it('finds whatever masking takes out', () => {
  const name = fc.stringMatching(/^[A-ZÅÄÖÉÆ][a-zåäöéæ]{2,6}([ -][A-ZÅÄÖÉ][a-zåäöé]{2,6})?$/);
  const around = fc.stringMatching(/^[a-z .,]{0,12}$/);
  const number = fc.stringMatching(/^070-[1-9][0-9]{2} [0-9]{2} [0-9]{2}$/);
  fc.assert(
    fc.property(name, number, around, around, fc.boolean(), (who, phone, before, after, upper) => {
      for (const said of [who, phone]) {
        const text = `${before} ${upper ? said.toUpperCase() : said.normalize('NFD')} ${after}`;
        const masked = maskContacts(nameMask([who], '[X]')(text), isOneOf([phone]), '[X]');
        if (masked !== text) expect([text, finds([who], [phone], text)]).toEqual([text, true]);
      }
    }),
    { seed: 1488 },
  );
});
