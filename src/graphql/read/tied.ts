import type { RecordClass } from '../../records/declaration.js';
import type { Sight } from '../../records/sight.js';
import { everything } from '../../records/source.js';
import type { Row } from '../../records/table.js';

/**
 * SQL: is a row one of those that pairs tie to another?
 * @param pair the record of the pairs
 * @param owner its column with the row that has the others, and `target` the one with those
 */
export const tied =
  <Pair extends object>(pair: RecordClass<Pair>, owner: keyof Pair & string, target: keyof Pair & string) =>
  (row: Row<{ id: string }>, child: Row<{ id: string }>, sight: Sight): string => {
    const tie = everything(pair, sight, 'its two ends have sight of their own');
    return `${child.id} IN (SELECT ${tie[target]} FROM ${tie.from} WHERE ${tie[owner]} = ${row.id})`;
  };
