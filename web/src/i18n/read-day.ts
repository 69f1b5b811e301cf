const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['maj', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
];

const YEAR_FIRST = /^(\d{4})[-./\s]?(\d{1,2})[-./\s]?(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-./\s]+(\d{1,2})[-./\s]*(\d{4})?$/;
const IN_WORDS = /^(?:den\s+)?(\d{1,2})(?::e|st|nd|rd|th)?\s+(\p{L}{3,9})\.?\s*(\d{4})?$/iu;

/**
 * Reads a day as people write it elsewhere, to be pasted: "2026-07-05", "20260705", "5.7.2026", "5/7", "5 juli 2026". Both
 * languages put the day before the month. @param today whose year is meant where none is said
 */
export function readDay(text: string, today: string): string | undefined {
  const bare = text.trim();
  const first = YEAR_FIRST.exec(bare);
  if (first) return dayOf(first[1], first[2], first[3]);
  const year = today.slice(0, 4);
  const last = DAY_FIRST.exec(bare);
  if (last) return dayOf(last[3] ?? year, last[2], last[1]);
  const words = IN_WORDS.exec(bare);
  if (!words) return undefined;
  const month = MONTHS.findIndex((names) => names.some((name) => words[2].toLowerCase().startsWith(name)));
  return month < 0 ? undefined : dayOf(words[3] ?? year, String(month + 1), words[1]);
}

/** A day that there is. */
function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) ? text : undefined;
}

/** The years that a day may lie in; the server takes no other. */
const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2200;
export const isPlausible = (day: string): boolean =>
  Number(day.slice(0, 4)) >= EARLIEST_YEAR && Number(day.slice(0, 4)) <= LATEST_YEAR;
