import type { VariablesOf } from '../api/graphql';
import { type Kind, KINDS } from '../shared/stakeholder';
import { addDays, dayIn } from '../i18n/time';
import { type Health, HEALTHS } from '../shared/health-tag';
import type { LIST } from './list.operations';

type Variables = VariablesOf<typeof LIST>;
export type Order = NonNullable<Variables['orderBy']>;

export const ORDERS = [
  'NAME',
  'MOST_OVERDUE',
  'LAST_HELD_OLDEST',
  'LAST_HELD_NEWEST',
  'UPDATED_NEWEST',
  'CREATED_NEWEST',
] as const satisfies Order[];

/** What may be wanting of who is listed: that somebody looked within a year, or what is not known at all. */
export const GAPS = ['UNCHECKED', 'EMAIL', 'PHONE', 'CHAIR'] as const;
export type Gap = (typeof GAPS)[number];

const A_YEAR = 365;

/** What a list shows: it stands in the address, so that it can be kept and passed on. */
export interface ListFilter {
  text: string;
  kinds: Kind[];
  health: Health[];
  areaId: string;
  focusAreaId: string;
  gaps: Gap[];
  mine: boolean;
  archived: boolean;
  /** Whether only what changed since the last visit. */
  changed: boolean;
  order: Order | '';
}

/** A list that nothing but its text narrows down. */
export const WIDE_OPEN: Partial<ListFilter> = {
  kinds: [],
  health: [],
  areaId: '',
  focusAreaId: '',
  gaps: [],
  mine: false,
  archived: false,
};

/** How many of the filters are set. */
export const narrowedBy = (filter: ListFilter): number =>
  [
    filter.kinds.length,
    filter.health.length,
    filter.areaId,
    filter.focusAreaId,
    filter.gaps.length,
    filter.mine,
    filter.archived,
  ].filter(Boolean).length;

const chosen = <Value extends string>(values: string[], known: readonly Value[]): Value[] =>
  known.filter((value) => values.includes(value));

export function readFilter(search: URLSearchParams): ListFilter {
  return {
    text: search.get('q') ?? '',
    kinds: chosen(search.getAll('typ'), KINDS),
    health: chosen(search.getAll('lage'), HEALTHS),
    areaId: search.get('omrade') ?? '',
    focusAreaId: search.get('fokus') ?? '',
    gaps: chosen(search.getAll('saknar'), GAPS),
    mine: search.has('mina'),
    archived: search.has('arkiv'),
    changed: search.has('andrat'),
    order: chosen([search.get('ordning') ?? ''], ORDERS)[0] ?? '',
  };
}

export function writeFilter(filter: ListFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.text) search.set('q', filter.text);
  for (const kind of filter.kinds) search.append('typ', kind);
  for (const health of filter.health) search.append('lage', health);
  if (filter.areaId) search.set('omrade', filter.areaId);
  if (filter.focusAreaId) search.set('fokus', filter.focusAreaId);
  for (const gap of filter.gaps) search.append('saknar', gap);
  if (filter.mine) search.set('mina', '');
  if (filter.archived) search.set('arkiv', '');
  if (filter.changed) search.set('andrat', '');
  if (filter.order) search.set('ordning', filter.order);
  return search;
}

/** The variables of the list for a filter. @param since the last visit, where there was one */
export function variablesOf(filter: ListFilter, userId: string, since: string | undefined): Variables {
  const lacks = filter.gaps.filter((gap) => gap !== 'UNCHECKED');
  return {
    filter: {
      text: filter.text.trim() || null,
      kinds: filter.kinds.length ? filter.kinds : null,
      health: filter.health.length ? filter.health : null,
      areaId: filter.areaId || null,
      focusAreaId: filter.focusAreaId || null,
      verifiedBefore: filter.gaps.includes('UNCHECKED') ? addDays(dayIn(), -A_YEAR) : null,
      lacks: lacks.length ? lacks : null,
      ownerId: filter.mine ? userId : null,
      archived: filter.archived || null,
      changedAfter: filter.changed ? since : null,
    },
    orderBy: filter.order || null,
    after: null,
  };
}
