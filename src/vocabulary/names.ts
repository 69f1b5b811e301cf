import { holdGroup } from '../database/once.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { badField } from '../kernel/errors.js';
import { fold } from '../kernel/text.js';
import { everything } from '../records/source.js';
import { Area, FocusArea } from './vocabulary.entity.js';

/* One thing, one word: a name that differs in case, accents or spaces alone is the same. */

const FOR_ALL = 'the vocabulary is for everybody';

type Place = Pick<Area, 'id' | 'name' | 'kind'> & { parentId?: string | null };
type Subject = Pick<FocusArea, 'id' | 'name'>;

const place = ({ kind, parentId, name }: Place) => `${kind} ${parentId ?? ''} ${fold(name)}`;
const subject = ({ name }: Subject) => fold(name);

/** Places of a kind within the same one differ in their names. @throws BAD_USER_INPUT */
export async function checkArea(tx: Transaction, row: Place, before?: Place): Promise<void> {
  if (before && place(before) === place(row)) return;
  await holdGroup(tx, Area, 'names');
  const other = everything(Area, new Statement(tx.actor), FOR_ALL);
  const rows = await tx.query<Place>(
    `SELECT ${other.id}, ${other.name}, ${other.kind}, ${other.parentId} AS "parentId" FROM ${other.from}`,
  );
  refuseTwin(rows, row, place);
}

/** @throws BAD_USER_INPUT */
export async function checkFocusArea(tx: Transaction, row: Subject, before?: Subject): Promise<void> {
  if (before && subject(before) === subject(row)) return;
  await holdGroup(tx, FocusArea, 'names');
  const other = everything(FocusArea, new Statement(tx.actor), FOR_ALL);
  const rows = await tx.query<Subject>(`SELECT ${other.id}, ${other.name} FROM ${other.from}`);
  refuseTwin(rows, row, subject);
}

function refuseTwin<T extends Subject>(rows: T[], row: T, called: (row: T) => string): void {
  const twin = rows.find((one) => one.id !== row.id && called(one) === called(row));
  if (twin) throw badField('input.name', 'unique', `${twin.name} is there already`);
}
