import type { VariablesOf } from '../api/graphql';
import { isPlausible, readDay } from '../i18n/read-day';
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
  /** The two days that are compared, as YYYY-MM-DD; empty: three months before the later, and today. */
  from: string;
  to: string;
}

const dayOf = (text: string | null): string => {
  const day = readDay(text ?? '', '');
  return day && isPlausible(day) ? day : '';
};

export function readQuestion(search: URLSearchParams): NetworkQuestion {
  const months = Number(search.get('manader'));
  return {
    from: dayOf(search.get('fran')),
    to: dayOf(search.get('till')),
    monthsAgo: Number.isInteger(months) && months > 0 ? Math.min(months, MONTHS) : 0,
    areaId: search.get('omrade') ?? '',
    kinds: KINDS.filter((kind) => search.getAll('typ').includes(kind)),
    ties: TIES.filter((tie) => search.getAll('band').includes(tie)),
  };
}

export function writeQuestion(question: NetworkQuestion, before: URLSearchParams): URLSearchParams {
  const search = new URLSearchParams(before);
  for (const key of ['manader', 'fran', 'till', 'omrade', 'typ', 'band']) search.delete(key);
  if (question.monthsAgo) search.set('manader', String(question.monthsAgo));
  if (question.from) search.set('fran', question.from);
  if (question.to) search.set('till', question.to);
  if (question.areaId) search.set('omrade', question.areaId);
  for (const kind of question.kinds) search.append('typ', kind);
  for (const tie of question.ties) search.append('band', tie);
  return search;
}

/** The day that is looked at; null is today, so that the server's day counts. */
export const asOf = ({ monthsAgo }: NetworkQuestion): string | null =>
  monthsAgo ? monthsBefore(dayIn(), monthsAgo) : null;

/** How far apart days are that nobody chose. */
export const MONTHS_APART = 3;

/** The two days that are compared; a later one of null is today. */
export const daysOf = ({ from, to }: NetworkQuestion): { from: string; to: string | null } => ({
  from: from || monthsBefore(to || dayIn(), MONTHS_APART),
  to: to || null,
});

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
