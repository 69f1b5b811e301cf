import type { GrantRow } from './money.operations';

export type GroupBy = 'funder' | 'initiative' | 'year';

/** Sums of the grants of a group, in one currency. */
export interface MoneyGroup {
  key: string;
  name: string;
  currency: string;
  granted: number;
  /** What was said to be used; of grants of which nobody has said, nothing. */
  used: number;
  /** How many grants nobody has said of how much is used. */
  unsaid: number;
  reported: number;
  count: number;
  /** The next day on which a report is due; of those that are not handed in. */
  nextReport: string | null;
  overdue: boolean;
  initiatives: GrantRow['initiative'][];
}

const groupOf = (grant: GrantRow, by: GroupBy): { id: string; name: string } =>
  by === 'year' ? { id: String(grant.year), name: String(grant.year) } : grant[by];

const earliest = (a: string | null, b: string | null): string | null => (a && b ? (a < b ? a : b) : (a ?? b));

/** Grants by funder, initiative or year; what is in different currencies is not added up. Years the latest first, the rest by amount. */
export function groupMoney(grants: readonly GrantRow[], by: GroupBy): MoneyGroup[] {
  const groups = new Map<string, MoneyGroup>();
  for (const grant of grants) {
    const { id, name } = groupOf(grant, by);
    const key = `${id} ${grant.currency}`;
    const group = groups.get(key) ?? {
      key,
      name,
      currency: grant.currency,
      granted: 0,
      used: 0,
      unsaid: 0,
      reported: 0,
      count: 0,
      nextReport: null,
      overdue: false,
      initiatives: [],
    };
    const due = grant.reportedOn ? null : grant.reportDueOn;
    groups.set(key, {
      ...group,
      granted: group.granted + grant.amount,
      used: group.used + (grant.usedAmount ?? 0),
      unsaid: group.unsaid + (grant.usedAmount === null ? 1 : 0),
      reported: group.reported + (grant.reportedOn ? 1 : 0),
      count: group.count + 1,
      nextReport: earliest(group.nextReport, due),
      overdue: group.overdue || grant.reportOverdue,
      initiatives: group.initiatives.some((one) => one.id === grant.initiative.id)
        ? group.initiatives
        : [...group.initiatives, grant.initiative],
    });
  }
  return [...groups.values()].sort((a, b) =>
    by === 'year' ? b.name.localeCompare(a.name) : b.granted - a.granted || a.name.localeCompare(b.name, 'sv'),
  );
}
