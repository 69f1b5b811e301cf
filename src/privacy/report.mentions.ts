import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { Interaction } from '../interactions/interaction.entity.js';
import type { Row } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { type DataSubject, masksOf, tellingOf } from './person.js';
import { all, columnOf, type PersonalData, type PersonalRecord, type TextColumn } from './personal-data.js';
import { asTold } from './report.section.js';
import { noteIsFinal } from './report-part.sections.js';
import { SECTIONS } from './report.sections.js';
import { fieldInWords, recordInWords } from './report.words.js';
import { asText } from './scrub.js';

/** What a row is called by, and on which day it was. */
const HEADINGS = ['subject', 'title', 'name'];
const DAYS = ['day', 'moment'];

/** A place in which a person is named. */
export interface Mention {
  kind: string;
  subject: string | null;
  day: string | null;
  field: string;
  text: string;
}

/**
 * Each place in which a person is named by full name, alternative name, address or number, in any column in which anybody may
 * be named. What the person's own sections tell is left out, and so are drafts that may be.
 */
export async function mentionsOf(tx: Transaction, data: PersonalData, person: DataSubject): Promise<Mention[]> {
  const { names, contacts } = masksOf(person, '');
  const tells = (text: string, own: boolean) => names(text) !== text || (!own && contacts(text) !== text);
  const mentions: Mention[] = [];
  for (const one of data.records) {
    const columns = one.mayName.filter(({ derived }) => !derived);
    if (columns.length === 0) continue;
    for (const found of await placesOf(tx, one, columns, person))
      for (const { key, own } of columns) {
        const parts = [found[key]].flat().filter((text) => typeof text === 'string' && tells(text, own));
        if (parts.length && !found.told.includes(key))
          mentions.push({
            kind: recordInWords(one.name),
            subject: found.heading,
            day: found.day,
            field: fieldInWords(key),
            text: parts.join(', '),
          });
      }
  }
  return mentions;
}

type Place = Record<string, unknown> & { heading: string | null; day: string | null; told: string[] };

/** The rows of a record in which something may tell of the person, with what is told of them elsewhere. */
async function placesOf(
  tx: Transaction,
  one: PersonalRecord,
  columns: TextColumn[],
  person: DataSubject,
): Promise<Place[]> {
  const statement = new Statement(tx.actor);
  const row = all(one.record, statement);
  const id = () => statement.param(person.id, 'uuid');
  const heading = HEADINGS.find((name) => one.fields.some(({ key }) => key === name));
  const when = one.fields.find(({ kind, privacy }) => DAYS.includes(kind) && privacy !== 'ours');
  const told = SECTIONS.flatMap(({ tells }) => tells.filter(({ record }) => record === one.record)).map(
    ({ keys, where }) =>
      `CASE WHEN ${where(row, id(), statement)} THEN ${statement.param(keys, 'text[]')} ELSE '{}' END`,
  );
  const text = `concat_ws(E'\\n', ${columns.map((column) => asText(row, column)).join(', ')})`;
  const selected = columns.map((column) => `${mayBeTold(one, row, column)} AS "${column.key}"`);
  const rows = await tx.query<Place>(
    `SELECT ${heading ? columnOf(row, heading) : 'NULL'} AS heading, ${when ? asTold(one.record, row, when.key) : 'NULL'} AS day,
            ${told.join(' || ') || `'{}'::text[]`} AS told, ${selected.join(', ')}
       FROM ${row.from} WHERE ${text} ~* ${statement.param(tellingOf(person), 'text')}${
         one.record === Stakeholder ? ` AND ${columnOf(row, 'id')} <> ${id()}` : ''
       } ORDER BY 2 NULLS FIRST, ${one.keys.map((key) => columnOf(row, key)).join(', ')}`,
    statement.values,
  );
  return rows;
}

/** A column, but for drafts of notes. */
const mayBeTold = ({ record }: PersonalRecord, row: Row, column: TextColumn): string => {
  const sql = column.form === 'json' ? asText(row, column) : columnOf(row, column.key);
  return (record as unknown) === Interaction && column.key === 'note'
    ? `CASE WHEN ${noteIsFinal(row as unknown as Row<Interaction>)} THEN ${sql} END`
    : sql;
};
