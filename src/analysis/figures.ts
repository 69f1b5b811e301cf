import { Field, type FieldOptions, Float, Int, ObjectType, type ReturnTypeFunc } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { defineRead, many, one, type ReadField, type ReadType, value } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.read.js';
import { User } from '../identity/user.type.js';
import { seen } from '../records/source.js';
import { snake } from '../records/table.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.read.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';

/*
 * What was found by arithmetic is handed to the database as tables of the statement that answers, so that stakeholders in it
 * are read like any others: by the selection, under the actor's rules, with their lines in the journal.
 *
 * One decorator a figure: it makes the GraphQL field, the column of the table, and how the field is read from that.
 */

export type AnswerClass<Answer extends object = object> = new () => Answer;

/** A figure as it stands in the table. */
interface Column {
  name: string;
  type: string;
  /** Whether it is the reason in words, made of the row's other figures. */
  worded: boolean;
}

/** How an answer is handed over and read. */
export interface Shape {
  read: ReadType;
  columns: Column[];
  /** Lists of other answers in it, by their fields. */
  parts: Map<string, () => AnswerClass>;
}

type Growing = Pick<Shape, 'columns' | 'parts'> & { fields: Record<string, ReadField> };
const growing = new WeakMap<object, Growing>();
const shapes = new WeakMap<AnswerClass, Shape>();

const growingOf = (answer: object): Growing => {
  let found = growing.get(answer);
  if (!found) growing.set(answer, (found = { columns: [], parts: new Map(), fields: {} }));
  return found;
};

/** @throws Error for a class that is no `Answer` */
export function shapeOf(answer: AnswerClass): Shape {
  const shape = shapes.get(answer);
  if (!shape) throw new Error(`${answer.name} is no answer.`);
  return shape;
}

/** A GraphQL type whose rows are found by arithmetic. */
export const Answer =
  (description: string): ClassDecorator =>
  (type) => {
    const answer = type as unknown as AnswerClass;
    const { fields, ...rest } = growingOf(answer.prototype as object);
    ObjectType({ description })(type);
    shapes.set(answer, { ...rest, read: defineRead({ name: type.name, table: `found_${snake(type.name)}`, fields }) });
  };

type Options = Pick<FieldOptions, 'nullable' | 'deprecationReason'>;

const figure =
  (
    graphql: ReturnTypeFunc,
    type: string,
    read: (name: string) => ReadField,
    description: string,
    options: Options = {},
    worded = false,
  ): PropertyDecorator =>
  (answer, property) => {
    const name = String(property);
    const { columns, fields } = growingOf(answer);
    Field(graphql, { description, ...options })(answer, property);
    columns.push({ name, type, worded });
    fields[name] = read(name);
  };

const asItIs = (name: string): ReadField => value((row) => `${row}."${name}"`);

/** The row whose id stands in the column. */
const behind = (type: () => ReadType) => (name: string) => one(type, (row, child) => `${child}.id = ${row}."${name}"`);

/** The rows that an array of ids in the column names, in its order. */
const listed = (type: () => ReadType) => (name: string) =>
  many(
    type,
    (row, child) => `${child}.id = ANY (${row}."${name}")`,
    (child) => `${child}.listed_at, ${child}.id`,
    {
      from: (row, child, statement) => {
        const one = seen(type(), statement);
        const id = `${one}.id`;
        return `(SELECT ${one}.*, array_position(${row}."${name}", ${id}) AS listed_at FROM ${one.from} WHERE ${id} = ANY (${row}."${name}")) ${child}`;
      },
    },
  );

export const Count = (description: string) => figure(() => Int, 'int', asItIs, description);

export const Quantity = (description: string, options?: Options) =>
  figure(() => Float, 'float', asItIs, description, options);

export const Flag = (description: string) => figure(() => Boolean, 'boolean', asItIs, description);

export const Day = (description: string) => figure(() => GraphQLDate, 'date', asItIs, description);

export const Moment = (description: string) => figure(() => GraphQLDateTime, 'timestamptz', asItIs, description);

export const Code = (values: object, description: string) => figure(() => values, 'text', asItIs, description);

export const Codes = (values: object, description: string) => figure(() => [values], 'text[]', asItIs, description);

export const Name = (description: string, options?: Options) =>
  figure(() => String, 'text', asItIs, description, options);

/** The reason in words, made of the row's other figures. */
export const Worded = (description: string, options?: Options) =>
  figure(() => String, 'text', asItIs, description, options, true);

export const Who = (description: string, options?: Options) =>
  figure(
    () => Stakeholder,
    'uuid',
    behind(() => stakeholderRead),
    description,
    options,
  );

export const Colleague = (description: string, options?: Options) =>
  figure(
    () => User,
    'uuid',
    behind(() => userRead),
    description,
    options,
  );

export const People = (description: string) =>
  figure(
    () => [Stakeholder],
    'uuid[]',
    listed(() => stakeholderRead),
    description,
  );

export const InArea = (description: string) =>
  figure(
    () => Area,
    'uuid',
    behind(() => areaRead),
    description,
  );

export const InFocusArea = (description: string) =>
  figure(
    () => FocusArea,
    'uuid',
    behind(() => focusAreaRead),
    description,
  );

export const Areas = (description: string) =>
  figure(
    () => [Area],
    'uuid[]',
    listed(() => areaRead),
    description,
  );

export const FocusAreas = (description: string) =>
  figure(
    () => [FocusArea],
    'uuid[]',
    listed(() => focusAreaRead),
    description,
  );

/** All rows of another answer that belong to this part of the answer, in their order. */
export const All =
  (type: () => AnswerClass, description: string): PropertyDecorator =>
  (answer, property) => {
    const name = String(property);
    const { parts, fields } = growingOf(answer);
    Field(() => [type()], { description })(answer, property);
    parts.set(name, type);
    fields[name] = many(
      () => shapeOf(type()).read,
      (_row, child) => `${child}.part = '${name}'`,
      (child) => `${child}.place`,
    );
  };
