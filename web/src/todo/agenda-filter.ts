import type { AgendaKind } from '../agenda/agenda.operations';

/** What one may look for in an agenda: kinds that belong together. */
export const SORTS = {
  moten: ['MEETING'],
  uppfoljningar: ['FOLLOW_UP'],
  ataganden: ['OUR_PROMISE', 'THEIR_PROMISE'],
  kontakter: ['CONTACT', 'FIRST_CONTACT', 'PARTNERSHIP_DORMANT'],
  datum: ['AGREEMENT_ENDS', 'GRANT_REPORT', 'PARTNERSHIP_REVIEW', 'KEY_PERSON_REVIEW'],
} as const satisfies Record<string, readonly AgendaKind[]>;

export type Sort = keyof typeof SORTS;

/** The sort that an address names; nothing where it names none. */
export const sortIn = (search: URLSearchParams): Sort | '' =>
  (Object.keys(SORTS) as Sort[]).find((one) => one === search.get('sort')) ?? '';

export const kindsOf = (sort: Sort | ''): AgendaKind[] | null => (sort ? [...SORTS[sort]] : null);
