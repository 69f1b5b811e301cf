import { contactValue } from './contact-value.js';
import { telephone } from './telephone.js';

const refusal = (kind: 'PHONE' | 'EMAIL' | 'WEB' | 'SOCIAL', value: string) => {
  try {
    contactValue(kind, value, 'x');
    return undefined;
  } catch (error) {
    return (error as { extensions: { fields: { rule: string }[] } }).extensions.fields[0].rule;
  }
};

describe('a telephone number', () => {
  it.each([
    ['0520-49 50 00 ankn 123', '+46520495000', '123'],
    ['0520-49 50 00 ankn. 123', '+46520495000', '123'],
    ['0520-49 50 00, anknytning 123', '+46520495000', '123'],
    ['0520-49 50 00 ank 12', '+46520495000', '12'],
    ['0520-49 50 00 ext 12', '+46520495000', '12'],
    ['0520-49 50 00 ext. 12', '+46520495000', '12'],
    ['0520495000x12', '+46520495000', '12'],
    ['0520495000#12', '+46520495000', '12'],
    ['0520-49 50 00 vx', '+46520495000', null],
    ['vx 0520-49 50 00', '+46520495000', null],
    ['tel: 070-174 06 05', '+46701740605', null],
    ['070-174 06 05 efter kl 17', '+46701740605', null],
    ['070-174 06 05 (kvällar)', '+46701740605', null],
    ['070-174 06 05, vardagar 8–16.30', '+46701740605', null],
    ['070–174 06 05', '+46701740605', null],
    ['070\u00a0174\u202f06\u200905', '+46701740605', null],
    ['+46 (0)520-49 50 00', '+46520495000', null],
    ['0046 520 49 50 00', '+46520495000', null],
    ['(0520) 49 50 00', '+46520495000', null],
    ['0771-567 567', '+46771567567', null],
    ['020-22 00 00', '+4620220000', null],
    ['+47 22 12 34 56', '+4722123456', null],
  ])('%s is %s', (text, e164, extension) => {
    expect(telephone(text)).toEqual({ e164, short: null, extension });
    expect(contactValue('PHONE', text, 'x')).toEqual({ value: text, e164 });
  });

  it.each(['112', '1177', '114 14', '11414', '113 13', '116 111', '118 118', '118118', '90 000', '114 14 (ej akut)'])(
    '%s is short',
    (text) => expect(contactValue('PHONE', text, 'x')).toEqual({ value: text, e164: null }),
  );

  it.each([
    '',
    'ring',
    '12',
    '123',
    '0520',
    'abc 5',
    '070-174 06 05 eller 070-174 06 06',
    '0701740605 0701740606 1',
    '07017406050701740606',
  ])('%j is none', (text) => expect(refusal('PHONE', text)).toBe('phone'));
});

describe('an address on the net', () => {
  it.each([
    ['WEB', 'www.exempel.se', 'https://www.exempel.se'],
    ['WEB', 'exempel.se/kontakt', 'https://exempel.se/kontakt'],
    ['WEB', 'exempel.se:8080/kontakt', 'https://exempel.se:8080/kontakt'],
    ['WEB', 'http://exempel.se', 'http://exempel.se'],
    ['WEB', 'HTTPS://exempel.se/a?b=c#d', 'HTTPS://exempel.se/a?b=c#d'],
    ['WEB', 'kronogården.se', 'https://kronogården.se'],
    ['SOCIAL', 'instagram.com/exempel', 'https://instagram.com/exempel'],
    ['SOCIAL', '@namn', '@namn'],
    ['SOCIAL', '@namn.på_torget', '@namn.på_torget'],
    ['SOCIAL', '@namn@social.exempel.se', '@namn@social.exempel.se'],
    ['EMAIL', 'info@kronogården.se', 'info@kronogården.se'],
    ['EMAIL', 'Info@Exempel.se', 'Info@Exempel.se'],
  ] as const)('%s %s is kept as %s', (kind, text, value) => expect(contactValue(kind, text, 'x').value).toBe(value));

  it.each([
    ['WEB', 'javascript:alert(1)'],
    ['WEB', 'JaVaScRiPt:alert(1)'],
    ['WEB', 'data:text/html,x'],
    ['WEB', 'ftp://exempel.se'],
    ['WEB', 'mailto:a@exempel.se'],
    ['WEB', 'https://namn:lösen@exempel.se'],
    ['WEB', 'namn:lösen@exempel.se'],
    ['WEB', 'namn@exempel.se'],
    ['WEB', '@namn'],
    ['WEB', 'exempel'],
    ['WEB', '//exempel.se'],
    ['WEB', 'www.exempel.se och mer'],
    ['SOCIAL', '@'],
    ['SOCIAL', '@na mn'],
    ['SOCIAL', 'namn'],
  ] as const)('%s %s is refused', (kind, text) => expect(refusal(kind, text)).toBe('url'));

  it.each(['info@', 'a b@exempel.se', '@exempel.se'])('EMAIL %s is refused', (text) =>
    expect(refusal('EMAIL', text)).toBe('email'),
  );
});
