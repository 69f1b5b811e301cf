import { dayIn } from '../i18n/time';

interface Met {
  startsAt: string;
  status: string;
}

export interface MonthOf<Item> {
  /** The first day of the month; `ahead` for what is planned. */
  month: string;
  items: Item[];
}

/** Contacts, the latest first, put together by month; what is planned and lies ahead stands first, the nearest of it first. */
export function byMonth<Item extends Met>(items: readonly Item[], now = new Date()): MonthOf<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const ahead = item.status === 'PLANNED' && new Date(item.startsAt) > now;
    const month = ahead ? 'ahead' : `${dayIn(new Date(item.startsAt)).slice(0, 7)}-01`;
    const there = groups.get(month) ?? groups.set(month, []).get(month)!;
    if (ahead) there.unshift(item);
    else there.push(item);
  }
  const months = [...groups].map(([month, of]) => ({ month, items: of }));
  const ahead = ({ month }: MonthOf<Item>) => month === 'ahead';
  return [...months.filter(ahead), ...months.filter((one) => !ahead(one))];
}
