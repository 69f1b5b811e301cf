import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import type { RecordClass } from '../records/declaration.js';
import { type Row, snake } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { eachText } from './masking.js';
import { type DataSubject, type Masks, masksOf, tellingOf } from './person.js';
import { all, columnOf, type PersonalData, type PersonalRecord, type TextColumn } from './personal-data.js';

const ERASED = '[raderad]';

/** The ids of what a person takes part in, by record. */
export type Joined = ReadonlyMap<RecordClass, string[]>;

/** What a person takes part in, as the declarations of personal records say. */
export async function joinedBy(tx: Transaction, data: PersonalData, id: string): Promise<Joined> {
  const joined = new Map<RecordClass, string[]>();
  for (const one of data.personal) {
    const { joins } = one.personal;
    const target = joins && one.points.get(joins);
    if (!target) continue;
    const statement = new Statement(tx.actor);
    const row = all(one.record, statement);
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT ${columnOf(row, joins)} AS id FROM ${row.from} WHERE ${data.about(one, row, '$1', statement)}`,
      [id],
    );
    joined.set(target, [...(joined.get(target) ?? []), ...rows.map((found) => found.id)]);
  }
  return joined;
}

/** SQL condition: does a row stand near the person: is it theirs, or does it hang on what they take part in? */
function nearness(data: PersonalData, one: PersonalRecord, row: Row, joined: Joined, statement: Statement, id: string) {
  const within = (key: string, ids: string[]) => `${columnOf(row, key)} = ANY (${statement.param(ids, 'uuid[]')})`;
  const own = joined.get(one.record);
  const hangs = [...one.points].flatMap(([key, target]) => {
    const ids = joined.get(target);
    return ids ? [within(key, ids)] : [];
  });
  const theirs = one.personal ? [data.about(one, row, statement.param(id, 'uuid'), statement)] : [];
  return [...(own ? [within('id', own)] : []), ...hangs, ...theirs].join(' OR ') || 'false';
}

/** A column of text, a list or JSON as one text. */
export const asText = (row: Row, { key, form }: TextColumn): string =>
  form === 'text'
    ? columnOf(row, key)
    : form === 'list'
      ? `array_to_string(${columnOf(row, key)}, E'\\n')`
      : `${columnOf(row, key)}::text`;

/**
 * Takes a person's names and contact details out of every column in which anybody may be named: full names wherever they
 * stand, and either name alone where the person took part.
 * @returns how many rows of each table were changed
 */
export async function scrub(
  tx: Transaction,
  data: PersonalData,
  person: DataSubject,
  joined: Joined,
): Promise<Record<string, number>> {
  const masks = masksOf(person, ERASED);
  const counts: Record<string, number> = {};
  for (const one of data.records) {
    if (one.mayName.length === 0) continue;
    const statement = new Statement(tx.actor);
    const row = all(one.record, statement);
    const near = nearness(data, one, row, joined, statement, person.id);
    const text = `concat_ws(E'\\n', ${one.mayName.map((column) => asText(row, column)).join(', ')})`;
    const read = [...one.keys, ...one.mayName.map(({ key }) => key), ...one.identifies.map(({ key }) => key)];
    const rows = await tx.query<Record<string, unknown> & { near: boolean }>(
      `SELECT ${read.map((key) => `${columnOf(row, key)} AS "${key}"`).join(', ')}, coalesce(${near}, false) AS near
         FROM ${row.from} WHERE (${near} OR ${text} ~* ${statement.param(tellingOf(person), 'text')})${
           one.record === Stakeholder ? ` AND ${columnOf(row, 'id')} <> ${statement.param(person.id, 'uuid')}` : ''
         }`,
      statement.values,
    );
    for (const found of rows) {
      const changed = one.mayName.flatMap((column) => {
        const next = scrubbed(column, found, one.identifies, masks);
        return JSON.stringify(next) === JSON.stringify(found[column.key]) ? [] : [{ column, next }];
      });
      if (changed.length === 0) continue;
      await write(tx, one, found, changed);
      counts[one.table] = (counts[one.table] ?? 0) + 1;
    }
  }
  return counts;
}

/** A text about a person, as on a decision that is about them, without their names and contact details. */
export function withoutPerson(person: DataSubject): (text: string) => string {
  const { nearNames, contacts } = masksOf(person, ERASED);
  return (text) => contacts(nearNames(text));
}

/** What stands in a column afterwards. */
function scrubbed(
  column: TextColumn,
  row: Record<string, unknown> & { near: boolean },
  identifies: TextColumn[],
  masks: Masks,
): unknown {
  const value = row[column.key];
  const names = row.near ? masks.nearNames : masks.names;
  // Somebody of the same name is still to be found by it.
  const namesake = column.derived && identifies.some(({ key }) => masks.names(String(row[key])) !== String(row[key]));
  const change = (text: string) => {
    const unnamed = namesake ? text : names(text);
    return column.own ? unnamed : masks.contacts(unnamed);
  };
  const next = eachText(value, change);
  if (column.form === 'list' && Array.isArray(next)) return [...new Set(next.filter((item) => item !== ERASED))];
  return column.unique && next !== value ? `${String(next)} ${String(row.id).slice(-4)}` : next;
}

async function write(
  tx: Transaction,
  { table, keys, edited }: PersonalRecord,
  row: Record<string, unknown>,
  changed: { column: TextColumn; next: unknown }[],
): Promise<void> {
  const statement = new Statement(tx.actor);
  const sets = changed.map(
    ({ column: { column, form }, next }) =>
      `${column} = ${statement.param(form === 'json' ? JSON.stringify(next) : next)}`,
  );
  if (edited) sets.push('version = version + 1', 'updated_at = now()');
  const where = keys.map((key) => `${snake(key)} = ${statement.param(row[key])}`);
  await tx.query(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${where.join(' AND ')}`, statement.values);
}
