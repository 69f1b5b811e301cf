import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type office from './office.sv.json';
import type sv from './sv.json';

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT = 'samverka.language';
const load = { sv: () => import('./sv.json'), en: () => import('./en.json') };
/** Words of pages that few go to: apart, so that nobody else fetches them. */
const loadOffice = { sv: () => import('./office.sv.json'), en: () => import('./office.en.json') };
let hasOffice = false;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof sv & typeof office };
    returnNull: false;
  }
}

const keptLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  return LANGUAGES.find((language) => language === kept) ?? 'sv';
};

/** Swedish, unless somebody chose English here before. Only the words of one language are fetched. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({ interpolation: { escapeValue: false }, resources: {}, lng: 'sv' });
  await chooseLanguage(keptLanguage());
}

export async function chooseLanguage(language: Language): Promise<void> {
  const words = await load[language]();
  i18next.addResourceBundle(language, 'translation', words.default, true);
  if (hasOffice) await addOffice(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
}

async function addOffice(language: Language): Promise<void> {
  const words = await loadOffice[language]();
  i18next.addResourceBundle(language, 'translation', words.default, true);
}

/** Fetches a page together with the words that are apart. */
export async function withOfficeWords<Page>(page: Promise<Page>): Promise<Page> {
  hasOffice = true;
  await addOffice(keptLanguage());
  return page;
}
