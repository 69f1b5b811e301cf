import { numberOf } from '../i18n/read-number';

/** A field of a record, as the catalogue of the server tells it. */
export interface Declared {
  readonly key: string;
  readonly kind: string;
  /** The heading of the inputs that take it; all of the record's types unless given. */
  readonly of?: string;
  readonly takenOf?: string;
  readonly taken?: string;
  readonly required?: boolean;
  readonly preset?: string | number | boolean;
  readonly shownAs?: string | false;
  readonly enum?: string;
  readonly options?: readonly string[];
  /** The permission that writing it takes besides. */
  readonly write?: string;
  /** What the server refuses it for, each with its bound. */
  readonly rules?: Readonly<Record<string, number | string | true>>;
}

/** Those of some fields that a form has: inputs both of new and of changed records take them. */
export type Taken<Field extends Declared> = Exclude<Field, { taken: string }>;
export const takenOf = <Field extends Declared>(fields: readonly Field[]): Taken<Field>[] =>
  fields.filter((field) => field.taken === undefined) as Taken<Field>[];

/** What is typed into fields: texts, which are empty where there is nothing, and ticks. */
export type Typed<Field extends Declared> = {
  [One in Field as One['key']]: One extends { kind: 'flag' }
    ? boolean
    : One extends { options: readonly (infer Value extends string)[] }
      ? Value | ''
      : string;
};
export type TypedValue = string | boolean;

/** The key of a field's words: a reference is told as what it refers to. */
export type Told<Key extends string> = Key extends `${infer Name}Id` ? Name : Key;
export const told = <Key extends string>(key: Key) => key.replace(/Id$/, '') as Told<Key>;

/** The key of the words of an enum's value. */
export type ChoiceWord<Field extends Declared> = Field extends {
  enum: infer Name extends string;
  options: readonly (infer Value extends string)[];
}
  ? `${Uncapitalize<Name>}.${Value}`
  : never;
export const choiceWord = <Field extends Declared>({ enum: name = '' }: Field, value: string) =>
  `${name.charAt(0).toLowerCase()}${name.slice(1)}.${value}` as ChoiceWord<Field>;

/** A field where nothing is typed yet. */
export const blank = ({ kind, preset }: Declared): TypedValue =>
  kind === 'flag' ? preset === true : String(preset ?? '');

/** A field of a row as one would have typed it. */
export function typedOf(field: Declared, row: Readonly<Record<string, unknown>>): TypedValue {
  const value = row[field.key];
  if (field.kind === 'flag') return value === true;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : blank(field);
}

/** What stands between commas. */
export const parts = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** The least and the greatest number that a field takes. */
export const boundsOf = ({ rules }: Declared): { min?: number; max?: number } => ({
  min: rules?.min as number | undefined,
  max: rules?.max as number | undefined,
});

/** Whether the digits of a number are grouped: those of a year, which has four at most, are not. */
export const isCount = (field: Declared): boolean => (boundsOf(field).max ?? Infinity) >= 10_000;

/** What was typed, as the API takes it. */
export function given(field: Declared, value: TypedValue): unknown {
  if (typeof value === 'boolean') return value;
  const text = value.trim();
  if (field.kind === 'lines') return parts(text);
  if (text === '') return field.required ? '' : null;
  return field.kind === 'whole' || field.kind === 'amount' ? numberOf(text) : text;
}
