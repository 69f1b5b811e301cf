import { Injectable } from '@nestjs/common';
import { DataSource, type EntityMetadata } from 'typeorm';
import { AuditPayload } from '../database/journal.entity.js';
import type { EditedRow } from '../database/edited-row.js';
import { type FieldDeclaration, fieldsOf, type RecordClass } from '../records/declaration.js';
import { type PersonalDeclaration, personalOf } from '../records/personal.js';
import type { Sight } from '../records/sight.js';
import { everything } from '../records/source.js';
import { type Row, tableOf } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

/** A column that holds text in some form, and what it is to privacy. */
export interface TextColumn {
  key: string;
  column: string;
  form: 'text' | 'list' | 'json';
  /** Whether no two rows may hold the same. */
  unique: boolean;
  /** Whether the software makes it of other columns, for search. */
  derived: boolean;
  /** Whether contact details in it are those of whom the row is about: then names alone are somebody else's. */
  own: boolean;
}

/** A record as privacy looks at it: what its declarations say, and where they stand in the database. */
export interface PersonalRecord {
  record: RecordClass;
  metadata: EntityMetadata;
  name: string;
  table: string;
  /** The properties of its primary key. */
  keys: string[];
  /** Whether a change counts its version up. */
  edited: boolean;
  fields: readonly FieldDeclaration[];
  /** Where anybody may be named. */
  mayName: TextColumn[];
  /** What tells whose row it is. */
  identifies: TextColumn[];
  personal?: PersonalDeclaration;
  /** The property that points to a row of another record, and which record that is. */
  points: Map<string, RecordClass>;
}

/** A row whose columns are asked for by name. */
export const columnOf = (row: Row, key: string): string => (row as unknown as Record<string, string>)[key];

const WHY = 'privacy is looked after in all records, whoever may see them';

/** All rows of a record: for those who look after privacy. */
export const all = <T extends object>(record: RecordClass<T>, statement: Pick<Sight, 'alias'>) =>
  everything(record, statement, WHY);

/** Every record of the house with what it is to privacy: declared on the records, so that none is forgotten here. */
@Injectable()
export class PersonalData {
  readonly records: readonly PersonalRecord[];

  constructor(dataSource: DataSource) {
    // The journal is append-only: its values go by a function of the database, which says that they have.
    this.records = dataSource.entityMetadatas.filter(({ target }) => target !== AuditPayload).map(described);
  }

  of(record: RecordClass): PersonalRecord {
    const found = this.records.find((one) => one.record === record);
    if (!found) throw new Error(`${record.name} is no record that privacy looks at.`);
    return found;
  }

  /** The records whose rows are about persons. */
  get personal(): (PersonalRecord & { personal: PersonalDeclaration })[] {
    return this.records.flatMap((one) => (one.personal ? [{ ...one, personal: one.personal }] : []));
  }

  /** Whether the id of the person stands in the row itself, and not in a row that it hangs on. */
  direct({ personal, points }: PersonalRecord): boolean {
    const target = personal && points.get(personal.by);
    return target === undefined || target === Stakeholder;
  }

  /** SQL condition: is the row about the person? */
  about(one: PersonalRecord, row: Row, person: string, statement: Pick<Sight, 'alias'>): string {
    const { personal, points } = one;
    if (!personal) return 'false';
    const own = columnOf(row, personal.by);
    if (this.direct(one)) return `${own} = ${person}`;
    const through = this.of(points.get(personal.by)!);
    const on = all(through.record, statement);
    return `${own} IN (SELECT ${columnOf(on, through.keys[0])} FROM ${on.from} WHERE ${this.about(through, on, person, statement)})`;
  }
}

function described(metadata: EntityMetadata): PersonalRecord {
  const record = metadata.target as RecordClass;
  const fields = fieldsOf(record);
  const unique = new Set(
    metadata.uniques.flatMap(({ columns }) => (columns.length === 1 ? [columns[0].propertyName] : [])),
  );
  const personal = personalOf(record);
  const texts = (privacy: FieldDeclaration['privacy'], own = false): TextColumn[] =>
    metadata.columns.flatMap(({ propertyName: key, databaseName: column, type, isArray }): TextColumn[] => {
      const field = fields.find((one) => one.key === key);
      const form = type === 'jsonb' ? 'json' : type !== 'text' ? undefined : isArray ? 'list' : 'text';
      if (field?.privacy !== privacy || !form) return [];
      return [{ key, column, form, unique: unique.has(key), derived: field.kind === 'stored', own }];
    });
  return {
    record,
    metadata,
    name: record.name,
    table: tableOf(record),
    keys: metadata.primaryColumns.map(({ propertyName }) => propertyName),
    edited: metadata.columns.some(({ propertyName }) => propertyName === ('version' satisfies keyof EditedRow)),
    fields,
    // What identifies one stakeholder may name another, as an address care of somebody does.
    mayName: [...texts('mayName'), ...(personal ? texts('identifies', true) : [])],
    identifies: personal ? [] : texts('identifies'),
    personal,
    points: new Map(
      metadata.relations.flatMap(({ joinColumns, inverseEntityMetadata }) =>
        joinColumns.map(({ propertyName }) => [propertyName, inverseEntityMetadata.target as RecordClass] as const),
      ),
    ),
  };
}
