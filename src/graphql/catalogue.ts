import { getMetadataStorage } from 'class-validator';
import { type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { Bound } from '../records/bounds.js';
import { type FieldDeclaration, fieldsOf, type RecordClass } from '../records/declaration.js';
import { enumName } from './enums.js';
import { taken } from './taken.js';

/** A field as pages know it, in plain JSON: what is as usual is left out. */
export interface CatalogueField extends Partial<
  Pick<FieldDeclaration, 'of' | 'takenOf' | 'required' | 'preset' | 'taken' | 'write' | 'list'>
> {
  readonly key: string;
  readonly kind: FieldDeclaration['kind'];
  /** Its name in answers, where it is another one; false where they do not show it as it is. */
  readonly shownAs?: string | false;
  /** The name of the enum, and its values. */
  readonly enum?: string;
  readonly options?: readonly string[];
  /** What the server refuses an input of it for, as the errors name it, with its bound; one that moves is told by its name. */
  readonly rules?: Readonly<Record<string, Limit>>;
}

type Limit = number | string | true;

/** What GraphQL sees to before. */
const BY_TYPE = ['isArray', 'isString'];

/** A record as pages know it. */
export interface CatalogueRecord {
  readonly name: string;
  /** Its types in the API, each with the headings (`of`) whose fields it has besides those that all have. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly fields: readonly CatalogueField[];
}

/** The records that the API shows and takes, with those of their fields that it shows or takes. */
export const catalogueOf = (records: readonly RecordClass[], schema: GraphQLSchema): CatalogueRecord[] =>
  records.flatMap((record) => {
    const types = objectTypes(record, schema);
    const shown = new Set(types.flatMap((type) => Object.keys(type.getFields())));
    const fields = fieldsOf(record)
      .map((field) => ({ ...field, shownAs: field.shownAs && shown.has(field.shownAs) && field.shownAs }))
      .filter((field) => field.shownAs || field.taken !== 'never');
    if (!types.length || fields.every((field) => field.taken === 'never')) return [];
    const headings = new Set(fields.map(({ of }) => of));
    const headingsOf = (type: GraphQLObjectType) =>
      [...type.getInterfaces(), type].map(({ name }) => name).filter((name) => headings.has(name));
    const rules = rulesOf(record, fields);
    return {
      name: record.name,
      types: Object.fromEntries(types.map((type) => [type.name, headingsOf(type)])),
      fields: fields.map((field) => inJson(field, rules.get(field.key))),
    };
  });

/** The types of a record's rows: one of the same name, or those that implement it. */
function objectTypes({ name }: RecordClass, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const type = schema.getType(name);
  if (isInterfaceType(type))
    return [...schema.getPossibleTypes(type)].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return isObjectType(type) ? [type] : [];
}

const inJson = (field: FieldDeclaration, rules?: CatalogueField['rules']): CatalogueField => ({
  key: field.key,
  kind: field.kind,
  ...(field.of && { of: field.of }),
  ...(field.takenOf && { takenOf: field.takenOf }),
  ...(field.required && { required: true }),
  ...(field.preset !== undefined && { preset: field.preset }),
  ...(field.shownAs !== field.key && { shownAs: field.shownAs }),
  ...(field.taken !== 'always' && { taken: field.taken }),
  ...(field.options && { enum: enumName(field.options), options: Object.keys(field.options) }),
  ...(field.write && { write: field.write }),
  ...(field.list.length && { list: field.list }),
  ...(rules && { rules }),
});

/** What inputs that take everything of a record are checked for, by field. */
function rulesOf(record: RecordClass, fields: readonly FieldDeclaration[]): Map<string, Record<string, Limit>> {
  const of = fields.flatMap((field) => field.takenOf ?? field.of ?? []);
  const storage = getMetadataStorage();
  const rules = new Map<string, Record<string, Limit>>();
  for (const to of ['create', 'change'] as const)
    for (const check of storage.getTargetValidationMetadatas(taken(record, { to, of }), '', true, false)) {
      const { propertyName: key, constraintCls } = check;
      const constraints = check.constraints as unknown[] | undefined;
      const { min, max } = fields.find((field) => field.key === key)!;
      const moving: Record<string, Bound | undefined> = { min, max };
      for (const { name } of constraintCls ? storage.getTargetValidatorConstraints(constraintCls) : [])
        if (!BY_TYPE.includes(name))
          rules.set(key, { ...rules.get(key), [name]: limit(moving[name]) ?? limit(constraints?.[0]) ?? true });
    }
  return new Map([...rules].map(([key, of]) => [key, Object.fromEntries(Object.entries(of).sort())]));
}

/** A bound that the pages can be told of. */
function limit(bound: unknown): Limit | undefined {
  if (typeof bound === 'number') return bound;
  if (bound instanceof RegExp) return bound.source;
  return typeof bound === 'object' && bound && 'name' in bound && 'at' in bound ? String(bound.name) : undefined;
}
