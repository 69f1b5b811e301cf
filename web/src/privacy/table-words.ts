import { useTranslation } from 'react-i18next';
import en from './tables.en.json';
import sv from './tables.sv.json';

const WORDS: Record<string, Record<string, string>> = { sv, en };

/** What the rows of a table are called in a protocol; what has no word goes by its name. */
export function useTableWords(): (table: string) => string {
  const { i18n } = useTranslation();
  const words = WORDS[i18n.language] ?? sv;
  return (table) => (Object.hasOwn(words, table) ? words[table] : table);
}
