import 'reflect-metadata';
import type { Bound } from './bounds.js';

/**
 * What a field is to privacy.
 *
 * - `identifies`: tells who a person is, or speaks about them alone. It goes when the person is erased.
 * - `mayName`: text that people wrote, in which anybody may be named. Names and contact details are taken out of it when
 *   somebody is erased, third parties are masked in it, and a subject access report looks through it.
 * - `figures`: codes, days and numbers that tell of nobody by themselves.
 * - `ours`: keys, versions and who among us did what.
 */
export type Privacy = 'identifies' | 'mayName' | 'figures' | 'ours';

/** How two values of a field become one where two records do: which stays, or who decides. */
export type Merge = 'keep' | 'newest' | 'union' | 'stricter' | 'ask';

/**
 * How a value that opens something is kept from whoever gets hold of what the application may read.
 *
 * - `apart`: in a table that its role may not touch.
 * - `sealed`: readable with a key alone that is not in the database.
 * - `digest`: as the digest of random bytes that are too many to guess.
 */
export type Secret = 'apart' | 'sealed' | 'digest';

/** What sort of value a field holds: its column, its type in the API and its control on a page follow from it. */
export type FieldKind =
  | 'key'
  | 'reference'
  | 'line'
  | 'text'
  | 'lines'
  | 'whole'
  | 'amount'
  | 'day'
  | 'moment'
  | 'flag'
  | 'choice'
  | 'stored';

/** A field of a record, said once: table, API, journal, privacy, merging, lists, sheets and pages read it from here. */
export interface FieldDeclaration {
  /** The property, and the name in the API where `shownAs` does not say otherwise. */
  readonly key: string;
  readonly kind: FieldKind;
  readonly description: string;
  readonly privacy: Privacy;
  /** The GraphQL type of the table that has the field; all of the table's types unless given. */
  readonly of?: string;
  /** The GraphQL type whose inputs take it, where that is another one. */
  readonly takenOf?: string;
  /** Whether a new record has to have it. */
  readonly required: boolean;
  /** What a new record has where nothing is said; a field with neither this nor `required` may be empty. */
  readonly preset?: unknown;
  /** Its name in the API's answers; false where they do not show it as it is stored. */
  readonly shownAs: string | false;
  /** The name that it had in answers: deprecated. */
  readonly formerly?: string;
  /** Which inputs take it. */
  readonly taken: 'always' | 'create' | 'change' | 'never';
  /** What inputs say of it, where that is more than the description. */
  readonly says?: string;
  /** The permission that whoever writes it needs besides. */
  readonly write?: string;
  /** The permission that whoever reads it needs besides. */
  readonly read?: string;
  readonly merge: Merge;
  /** Whether lists filter and sort by it. */
  readonly list: readonly ('filter' | 'sort')[];
  /** Whether it stands in a sheet. */
  readonly sheet: boolean;
  /** Numbers: bounds. Texts: lengths; of lists those of an item. */
  readonly min?: Bound;
  readonly max?: Bound;
  /** Lists: how many items at most. */
  readonly most?: number;
  /** The shape of a line, or of each of several, and what is said of another. */
  readonly pattern?: { readonly matches: RegExp; readonly message: string };
  /** The key of its words where it is told under another one's. */
  readonly tells?: string;
  /** What keeps it from whoever reads it, where it opens something. */
  readonly secret?: Secret;
  /** Choices: the enum. */
  readonly options?: Record<string, string>;
}

export type RecordClass<T extends object = object> = abstract new () => T;

const FIELDS = 'samverka:fields';

/** Declares a field of a record. @throws Error where it is declared already */
export function declareField(record: object, field: FieldDeclaration): void {
  const own = (Reflect.getOwnMetadata(FIELDS, record) ?? []) as FieldDeclaration[];
  if (own.some(({ key }) => key === field.key)) throw new Error(`${field.key} is declared twice.`);
  Reflect.defineMetadata(FIELDS, [...own, field], record);
}

/** The declared fields of a record, those that it has from its base class first. */
export function fieldsOf(record: RecordClass): readonly FieldDeclaration[] {
  const fields: FieldDeclaration[] = [];
  for (
    let prototype = record.prototype as object | null;
    prototype;
    prototype = Object.getPrototypeOf(prototype) as object
  )
    fields.unshift(...((Reflect.getOwnMetadata(FIELDS, prototype) ?? []) as FieldDeclaration[]));
  return fields;
}

/** Whether a column may be empty: where a value is neither asked for nor preset, and where only some of the table's types have it. */
export const mayBeEmpty = ({ kind, required, preset, of }: FieldDeclaration): boolean =>
  kind !== 'lines' && preset === undefined && (!required || of !== undefined);
