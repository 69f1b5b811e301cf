import { badField } from '../../kernel/errors.js';
import type { CursorCodec } from '../../kernel/cursor.js';

/*
 * What a statement leaves for us to finish in the JSON that it yields. A mark is an object or a key that begins with `$`, which
 * no response key does; in a text that somebody wrote its quotation marks are escaped, so that a search of the whole finds marks
 * alone. Nearly all answers have none, but for the cursors at the ends of a page.
 */

/** The key under which a row names those whose reading has to be journalled; null where there is nobody. */
export const SENSITIVE = '$sensitive';
/** The key under which rows say what type they are of, for graphql-js. */
export const TYPE = '$type';
const CURSOR = '$cursor';
const CUT = '$cut';
const FOREIGN = '$foreign';

export const typed = (typeName: string): string => `${typeName} AS "${TYPE}"`;

/** SQL: where a row stands in its list. What a cursor holds may be somebody's name: it is sealed here, not in the database. */
export const cursorOf = (list: string, parent: string, keys: string): string =>
  `json_build_object('${CURSOR}', encode(convert_to(json_build_array(${list}, ${parent}, ${keys})::text, 'UTF8'), 'hex'))`;

/** SQL: all of an aggregated column, as an array; marked where they are more than may be shown. */
export const cut = (json: string, most: number): string =>
  `CASE WHEN count(*) > ${most} THEN json_build_object('${CUT}', ${most}, 'rows', json_agg(${json})) ELSE coalesce(json_agg(${json}), '[]') END`;

/** SQL: a page, but where its cursor was made for the list of another row: it would skip rows here, or double them. */
export const foreign = (condition: string, page: string): string =>
  `CASE WHEN ${condition} THEN json_build_object('${FOREIGN}', true) ELSE ${page} END`;

const NOBODY = new RegExp(`"\\${SENSITIVE}":null,?`, 'g');
const CURSORS = new RegExp(`\\{"\\${CURSOR}" : "([0-9a-f]+)"\\}`, 'g');
const REST = new RegExp(`"\\$(?:${[SENSITIVE, CUT, FOREIGN].map((mark) => mark.slice(1)).join('|')})"`);

/** An answer without its marks, and what they said. */
export interface Finished {
  text: string;
  /** Whose reading has to be journalled. */
  sensitive: Set<string>;
  /** Lists that were cut: the keys that lead to them, with dots between; the rows of lists on the way are not told apart. */
  truncated: Set<string>;
}

/**
 * @param place the keys that lead to what was read
 * @throws BAD_USER_INPUT where a cursor was made for another list
 */
export function finish(marked: string, cursors: CursorCodec, place: string): Finished {
  let text = marked.includes(SENSITIVE) ? marked.replace(NOBODY, '') : marked;
  if (text.includes(CURSOR)) text = text.replace(CURSORS, (_, hex: string) => JSON.stringify(sealed(hex, cursors)));
  const finished: Finished = { text, sensitive: new Set(), truncated: new Set() };
  if (REST.test(text)) finished.text = JSON.stringify(take(JSON.parse(text), finished, place));
  return finished;
}

function sealed(hex: string, cursors: CursorCodec): string {
  const [list, parent, keys] = JSON.parse(Buffer.from(hex, 'hex').toString()) as [string, string | null, unknown[]];
  return cursors.encode({ list, parent, keys });
}

/** A part of an answer without its marks. */
function take(part: unknown, found: Finished, place: string): unknown {
  if (Array.isArray(part)) return part.map((one) => take(one, found, place));
  if (typeof part !== 'object' || part === null) return part;
  if (FOREIGN in part) throw badField('after', 'cursor', 'is not a cursor of this list');
  if (CUT in part) {
    found.truncated.add(place);
    const { [CUT]: most, rows } = part as { [CUT]: number; rows: unknown[] };
    return rows.slice(0, most).map((one) => take(one, found, place));
  }
  const entries = Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
    if (key !== SENSITIVE) return [[key, take(value, found, `${place}.${key}`)]];
    for (const id of [value].flat()) if (id) found.sensitive.add(id as string);
    return [];
  });
  return Object.fromEntries(entries);
}
