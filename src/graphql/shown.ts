import { Field, Float, Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import {
  type FieldDeclaration,
  type FieldKind,
  fieldsOf,
  mayBeEmpty,
  type RecordClass,
} from '../records/declaration.js';
import { calledNow } from './renamed.js';

/** The GraphQL type of each kind of field; a choice has its own. */
const TYPE: Record<Exclude<FieldKind, 'choice' | 'stored'>, ReturnTypeFunc> = {
  key: () => GraphQLUUID,
  reference: () => GraphQLUUID,
  line: () => String,
  text: () => String,
  lines: () => [String],
  whole: () => Int,
  amount: () => Float,
  day: () => GraphQLDate,
  moment: () => GraphQLDateTime,
  flag: () => Boolean,
};

interface Heading {
  /** The type of several that share a table; the fields that all of them have unless given. */
  of?: string;
  /** Fields that this type does not show. */
  without?: readonly string[];
}

/** The declared fields of a record that answers show under a heading, as they are stored. */
export const shownFields = (record: RecordClass, { of, without = [] }: Heading = {}): FieldDeclaration[] =>
  fieldsOf(record).filter((field) => field.shownAs && field.of === of && !without.includes(field.key));

/**
 * Gives a GraphQL type the declared fields of a record.
 * @example @ObjectType({ description: 'An ideell or ekonomisk förening.' })
 *          @Shows(StakeholderRow, { of: 'Association' })
 *          export class Association extends Organisation {}
 */
export const Shows =
  (record: RecordClass, heading: Heading = {}): ClassDecorator =>
  (type) => {
    for (const field of shownFields(record, heading)) {
      const { kind, key, description, options } = field;
      if (kind === 'stored') throw new Error(`${record.name}.${key} is stored only, and cannot be shown as it is.`);
      const nullable = field.required ? false : mayBeEmpty(field);
      const name = field.shownAs as string;
      const show = (as: string, deprecationReason?: string) =>
        Field(kind === 'choice' ? () => options! : TYPE[kind], { description, nullable, deprecationReason })(
          type.prototype as object,
          as,
        );
      show(name);
      if (field.formerly) show(field.formerly, calledNow(name));
    }
  };
