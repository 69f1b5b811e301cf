import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';
import type { Bound } from './bounds.js';
import {
  declareField,
  type FieldDeclaration,
  type FieldKind,
  mayBeEmpty,
  type Merge,
  type Privacy,
  type Secret,
} from './declaration.js';

/*
 * One decorator a field of a record. It makes the TypeORM column, and declares the field for all else that wants to know of
 * it. A field that is not `required` and has no `preset` may be empty.
 */

type FieldOptions = { privacy: Privacy; column?: ColumnOptions } & Partial<
  Pick<
    FieldDeclaration,
    | 'of'
    | 'takenOf'
    | 'required'
    | 'preset'
    | 'shownAs'
    | 'formerly'
    | 'taken'
    | 'says'
    | 'write'
    | 'read'
    | 'merge'
    | 'list'
    | 'sheet'
    | 'tells'
  >
>;
type KeyOptions = { shown?: boolean; type?: 'uuid' | 'text' | 'integer' | 'bigint' };
type Extent = { min?: Bound; max?: Bound };
type Pattern = Pick<FieldDeclaration, 'pattern'>;
type Typed = Exclude<FieldKind, 'key' | 'stored'>;

/** The column of a kind. */
const COLUMN: Record<Typed, ColumnOptions> = {
  reference: { type: 'uuid' },
  line: { type: 'text' },
  text: { type: 'text' },
  lines: { type: 'text', array: true, default: [] },
  whole: { type: 'integer' },
  amount: { type: 'numeric', precision: 14, scale: 2 },
  day: { type: 'date' },
  moment: { type: 'timestamptz' },
  flag: { type: 'boolean' },
  choice: { type: 'text' },
};

/** How two values of a kind become one, unless the field says otherwise. */
const MERGE: Partial<Record<Typed, Merge>> = { lines: 'union', line: 'ask', text: 'ask' };

function field(
  kind: Typed,
  description: string,
  { column, ...options }: FieldOptions & Partial<FieldDeclaration>,
): PropertyDecorator {
  return (record, property) => {
    const key = String(property);
    const declaration: FieldDeclaration = {
      required: false,
      shownAs: kind === 'reference' ? false : key,
      taken: 'always',
      merge: MERGE[kind] ?? 'newest',
      list: [],
      sheet: options.privacy !== 'ours',
      ...options,
      key,
      kind,
      description,
    };
    declareField(record, declaration);
    Column({
      ...COLUMN[kind],
      ...(mayBeEmpty(declaration) && { nullable: true }),
      ...(declaration.preset !== undefined && { default: declaration.preset }),
      ...column,
    })(record, property);
  };
}

/** A single line, at most 200 characters unless `max` says otherwise. */
export const Line = (description: string, options: FieldOptions & Extent & Pattern) =>
  field('line', description, options);

/** Text of several lines, at most 20,000 characters unless `max` says otherwise. */
export const Text = (description: string, options: FieldOptions & Extent) => field('text', description, options);

/** Short lines without repeats, of at most 80 characters each unless `max` says otherwise. */
export const Lines = (description: string, options: FieldOptions & Extent & Pattern & { most?: number }) =>
  field('lines', description, options);

/** A whole number from 0 unless `min` says otherwise. */
export const Whole = (description: string, options: FieldOptions & Extent) => field('whole', description, options);

/** A quantity with two decimals at most. */
export const Amount = (description: string, options: FieldOptions & Extent) => field('amount', description, options);

/** A calendar date, as YYYY-MM-DD. */
export const Day = (description: string, options: FieldOptions) => field('day', description, options);

/** An instant. */
export const Moment = (description: string, options: FieldOptions) => field('moment', description, options);

/** Yes or no. */
export const Flag = (description: string, options: FieldOptions) => field('flag', description, options);

/** One of the values of an enum. */
export const Choice = (values: Record<string, string>, description: string, options: FieldOptions) =>
  field('choice', description, { ...options, options: values });

/** The id of a row of another record; answers show that row itself, under a field of their own. */
export const Reference = (description: string, options: Partial<FieldOptions> = {}) =>
  field('reference', description, { privacy: 'ours', ...options });

/** What identifies a row, or a part of it. @param shown whether answers show it */
export const Key = ({ shown = false, type = 'uuid' }: KeyOptions = {}) =>
  internal('key', 'The key.', PrimaryColumn({ type }), { privacy: 'ours', shownAs: shown ? undefined : false });

/** A column that only the software writes and reads: what search looks in, a digest, where a figure comes from. */
export const Stored = (
  description: string,
  { column, ...options }: { privacy: Privacy; secret?: Secret; of?: string; column: ColumnOptions },
) => internal('stored', description, Column(column), { ...options, shownAs: false });

function internal(
  kind: 'key' | 'stored',
  description: string,
  column: PropertyDecorator,
  { shownAs, ...options }: Pick<FieldOptions, 'privacy' | 'of' | 'shownAs'> & Pick<FieldDeclaration, 'secret'>,
): PropertyDecorator {
  return (record, property) => {
    const key = String(property);
    declareField(record, {
      list: [],
      required: true,
      taken: 'never',
      merge: 'keep',
      sheet: false,
      ...options,
      shownAs: shownAs ?? key,
      key,
      kind,
      description,
    });
    column(record, property);
  };
}
