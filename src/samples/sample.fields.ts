import { z } from 'zod';
import { takenFields, type Taken } from '../graphql/taken.js';
import { type FieldDeclaration, fieldsOf, type RecordClass } from '../records/declaration.js';

const text = z.string().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How a value of each kind stands in a file. References go by keys of the file's own, and moments by days. */
function shapeOf({ kind, options }: FieldDeclaration): z.ZodType | undefined {
  switch (kind) {
    case 'line':
    case 'text':
      return text;
    case 'lines':
      return z.array(text);
    case 'whole':
      return z.int();
    case 'amount':
      return z.number();
    case 'day':
      return day;
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(options!);
    default:
      return undefined;
  }
}

type Shape<T> = { [Field in keyof Taken<T>]-?: z.ZodOptional<z.ZodType<Exclude<T[Field], null>>> };

/** The fields of a record as a file of samples may give them, each optional. */
export function recordShape<T extends object>(record: RecordClass<T>): Shape<T> {
  const of = fieldsOf(record).flatMap((field) => [field.of, field.takenOf].filter((name) => name !== undefined));
  return Object.fromEntries(
    takenFields(record, { to: 'create', of }).flatMap((field) => {
      const shape = shapeOf(field);
      return shape ? [[field.key, shape.optional()]] : [];
    }),
  ) as Shape<T>;
}
