import { InputType, type ReturnTypeFunc } from '@nestjs/graphql';
import { boundNow } from '../records/bounds.js';
import { type FieldDeclaration, fieldsOf, mayBeEmpty, type RecordClass } from '../records/declaration.js';
import {
  AmountInput,
  DateInput,
  DateTimeInput,
  EnumInput,
  FlagInput,
  IdInput,
  IntInput,
  LineInput,
  LinesInput,
  Shaped,
  TextInput,
} from './fields.js';

/** What an input takes of a record: any of its fields; those that code counts on are there, and not empty. */
export type Taken<T, Needed extends keyof T = never> = Partial<
  Omit<T, 'id' | 'createdAt' | 'updatedAt' | 'version' | Needed>
> & { [Name in Needed]: NonNullable<T[Name]> };

interface What<Needed, B> {
  /** Whether the input makes a row, which has to have what is required, or changes one, which keeps what is left out. */
  to: 'create' | 'change';
  /** The types of several that share a table whose fields it takes, besides those that all of them have. */
  of?: readonly string[];
  /** Fields that it does not take. */
  without?: readonly string[];
  /** Required fields that code counts on. */
  needs?: readonly Needed[];
  /** The class of further fields. */
  with?: B;
}

/** The declared fields of a record that an input takes. */
export const takenFields = (
  record: RecordClass,
  { to, of = [], without = [] }: Pick<What<unknown, unknown>, 'to' | 'of' | 'without'>,
): FieldDeclaration[] =>
  fieldsOf(record).filter(({ key, taken, takenOf, ...field }) => {
    const heading = takenOf ?? field.of;
    return (
      (taken === 'always' || taken === to) && (heading === undefined || of.includes(heading)) && !without.includes(key)
    );
  });

/**
 * A base class for an input that takes the declared fields of a record, cleaned and checked by what is declared of them.
 * @example @InputType({ description: 'A new association.' })
 *          export class CreateAssociationInput extends taken(StakeholderRow, { to: 'create', of: ['Association'] }) {}
 */
export function taken<T extends object, const Needed extends keyof T & string = never, B extends object = object>(
  record: RecordClass<T>,
  what: What<Needed, RecordClass<B>>,
): RecordClass<Taken<T, Needed> & B> {
  const base = what.with ?? (class {} as RecordClass);
  @InputType({ isAbstract: true })
  abstract class Fields extends (base as new () => object) {}
  const fields = takenFields(record, what);
  for (const field of fields)
    for (const decorator of inputDecorators(field, what.to)) decorator(Fields.prototype, field.key);
  const missing = what.needs?.filter((name) => !fields.some(({ key, required }) => key === name && required));
  if (missing?.length) throw new Error(`${record.name} does not require ${missing.join(', ')}.`);
  return Fields as unknown as RecordClass<Taken<T, Needed> & B>;
}

/** What GraphQL shows of a field of an input, how it is cleaned and what it must satisfy. */
function inputDecorators(field: FieldDeclaration, to: 'create' | 'change'): PropertyDecorator[] {
  const { kind, description, says = description, min, max, most, options, pattern } = field;
  const clearable = !field.required && mayBeEmpty(field);
  const optional = to === 'change' || !field.required;
  const extent = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const length = { ...(min !== undefined && { min: boundNow(min) }), ...(max !== undefined && { max: boundNow(max) }) };
  const how = { optional, ...(clearable && { clearable }) };
  const shape = pattern ? [Shaped(pattern, kind === 'lines')] : [];
  switch (kind) {
    case 'line':
      return [LineInput(says, { ...how, ...length }), ...shape];
    case 'text':
      return [TextInput(says, { ...how, ...(field.required && { min: 1 }), ...length })];
    case 'lines':
      return [LinesInput(says, { ...how, ...length, ...(most && { most }) }), ...shape];
    case 'whole':
      return [IntInput(says, { ...how, ...extent })];
    case 'amount':
      return [AmountInput(says, { ...how, ...extent })];
    case 'day':
      return [DateInput(says, how)];
    case 'moment':
      return [DateTimeInput(says, how)];
    case 'flag':
      return [FlagInput(says, how)];
    case 'choice':
      return [EnumInput((() => options!) as ReturnTypeFunc, says, how)];
    case 'reference':
      return [IdInput(says, how)];
    case 'key':
    case 'stored':
      throw new Error(`${field.key} is the software's own, and no input takes it.`);
  }
}
