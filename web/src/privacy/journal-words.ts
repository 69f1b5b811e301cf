import { useTranslation } from 'react-i18next';
import en from './journal.en.json';
import type { EventRow } from './journal.operations';
import sv from './journal.sv.json';

/** What only the data protection officer reads of the journal, in words: apart from the words that everybody fetches. */
const WORDS: Record<string, typeof sv> = { sv, en };

const wordIn = (words: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** What was done, and with what, in words; what has none goes by its name. */
export function useJournalWords() {
  const { i18n } = useTranslation();
  const words = WORDS[i18n.language] ?? sv;
  return {
    actionOf: ({ action }: EventRow): string => wordIn(words.action, action.replace('.', '_')) ?? action,
    /** Whom it concerns; where nobody is known, what sort of record. */
    aboutOf: ({ subjects, account, objectType }: EventRow): string => {
      const names = [...subjects.map(({ name }) => name), ...(account ? [account.name] : [])];
      return names.length ? names.join(', ') : (wordIn(words.object, objectType) ?? objectType);
    },
  };
}

const text = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What changed, a line a field. */
export const changesOf = ({ changes }: EventRow): string[] =>
  Object.entries(changes as Record<string, { before?: unknown; after?: unknown }>).map(
    ([field, { before, after }]) =>
      `${field}: ${before === undefined ? text(after) : `${text(before)} → ${text(after)}`}`,
  );
