import en from './en.json' with { type: 'json' };
import officeEn from './office.en.json' with { type: 'json' };
import officeSv from './office.sv.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

/** What reads stiffly, or is said in words that only we use; with what it is said instead. */
const STIFF = {
  sv: [
    [/skulle varit/i, 'ska vara, skulle ha varit'],
    [/Dags att höras|Vi hörs helst/i, 'Ingen kontakt på …; Mål: kontakt varannan månad'],
    [/slumpen/i, 'fler eller färre än väntat'],
    [/kortaste vägar/i, 'binder ihop'],
    [/Hänger på|hänger ihop/i, 'sårbara punkter; ingår i samma nätverk'],
    [/går förbi varandra/i, 'lite utbyte'],
    [/Borde mötas/i, 'förslag på nya kontakter'],
    [/Tyst länge/i, 'länge sedan kontakt'],
    [/rört sig/i, 'förändringar'],
    [/^Sort$|av fel sort/i, 'typ'],
    [/Benämning/i, 'etikett'],
    [/\bvilande\b|samverkan vilar/i, 'ingen aktivitet, inaktiv'],
    [/dags snart/i, 'snart dags'],
    [/Civilsamhällesgrupp/i, 'grupp eller nätverk'],
    [/att ompröva/i, 'se över'],
    [/löfte är sent/i, 'åtagandet är försenat'],
    [/efter sätt|efter typ/i, 'per kontaktväg, per typ'],
    [/glapp/i, 'ingen kontakt ännu'],
    [/framåt i tiden/i, 'i framtiden'],
    [/gå dit härifrån|en och samma/i, 'det som är fel, vid namn'],
    [/passar inte ihop/i, 'fel e-postadress eller lösenord'],
    [/Stäng konto/i, 'inaktivera konto'],
  ],
  en: [
    [/hang(ing)? on|hang together/i, 'single points of failure; are connected'],
    [/by way\b/i, 'by channel'],
    [/Quiet for long/i, 'gone quiet'],
    [/pass each other/i, 'groups with little contact'],
    [/\bchance\b/i, 'more or fewer than expected'],
    [/one cannot go there|one and the same|wrong sort/i, 'what is wrong, by its name'],
  ],
} as const;

function texts(words: object, path: string[] = []): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : texts(value as object, [...path, key]),
  );
}

it.each([
  ['sv', [sv, officeSv]],
  ['en', [en, officeEn]],
] as const)('no word of the pages reads stiffly: %s', (language, words) => {
  const found = words
    .flatMap((file) => texts(file))
    .flatMap(([key, text]) =>
      STIFF[language].filter(([stiff]) => stiff.test(text)).map(([, better]) => `${key}: “${text}” (${better})`),
    );
  expect(found).toEqual([]);
});
