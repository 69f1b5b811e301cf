import type { VariablesOf } from '../api/graphql';
import { dayIn, monthsBefore } from '../i18n/time';
import { KINDS } from '../shared/stakeholder';
import type { ANSWERS } from './network.operations';

type Filter = NonNullable<VariablesOf<typeof ANSWERS>['filter']>;
export const TIES: readonly NonNullable<Filter['ties']>[number][] = [
  'SHARED_INTERACTION',
  'AFFILIATION',
  'PARTNERSHIP',
  'INITIATIVE',
  'ORGANISATION_RELATION',
];

export const MONTHS = 24;

/** The parts of the API's filter that one chooses on the page; empty where it is not narrowed. */
type Chosen = { [Part in 'areaId' | 'kinds' | 'ties']: NonNullable<Filter[Part]> };

/** Which network is looked at; it stands in the address. */
export interface NetworkQuestion extends Chosen {
  /** How many months back; 0 is today. */
  monthsAgo: number;
}

export function readQuestion(search: URLSearchParams): NetworkQuestion {
  const months = Number(search.get('manader'));
  return {
    monthsAgo: Number.isInteger(months) && months > 0 ? Math.min(months, MONTHS) : 0,
    areaId: search.get('omrade') ?? '',
    kinds: KINDS.filter((kind) => search.getAll('typ').includes(kind)),
    ties: TIES.filter((tie) => search.getAll('band').includes(tie)),
  };
}

export function writeQuestion(question: NetworkQuestion, before: URLSearchParams): URLSearchParams {
  const search = new URLSearchParams(before);
  for (const key of ['manader', 'omrade', 'typ', 'band']) search.delete(key);
  if (question.monthsAgo) search.set('manader', String(question.monthsAgo));
  if (question.areaId) search.set('omrade', question.areaId);
  for (const kind of question.kinds) search.append('typ', kind);
  for (const tie of question.ties) search.append('band', tie);
  return search;
}

/** The day that is looked at; null is today, so that the server's day counts. */
export const asOf = ({ monthsAgo }: NetworkQuestion): string | null =>
  monthsAgo ? monthsBefore(dayIn(), monthsAgo) : null;

export const filterOf = ({ areaId, kinds, ties }: NetworkQuestion): Filter => ({
  areaId: areaId || null,
  kinds: kinds.length ? kinds : null,
  ties: ties.length ? ties : null,
});

/** A question as the API takes it. */
export interface Asked {
  asOf: string | null;
  filter: Filter;
}
