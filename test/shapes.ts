import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/*
 * Operations made from the schema itself, so that what is new in it is asked for too.
 */

/** A number from 0 to below `n`: chance, or always 0. */
export type Pick = (n: number) => number;

/** What stands for a value of a scalar: ids and texts come from whoever asks. */
export interface Values {
  ids: readonly string[];
  texts: readonly string[];
}

type AnyField = GraphQLField<unknown, unknown>;

/** A literal of a type. @param all whether optional parts are there too, where chance has it */
export function literal(type: GraphQLInputType, values: Values, pick: Pick, all = false, depth = 0): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${literal(bare.ofType, values, pick, all, depth)}]`;
  if (isEnumType(bare)) return bare.getValues()[pick(bare.getValues().length)].name;
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || (all && depth < 2 && pick(3) === 1),
    );
    return `{${fields.map((f) => `${f.name}: ${literal(f.type, values, pick, all, depth + 1)}`).join(', ')}}`;
  }
  switch (String(bare)) {
    case 'UUID':
      return `"${values.ids[pick(values.ids.length)]}"`;
    case 'Int':
      return String(1 + pick(5));
    case 'Float':
      return '1';
    case 'Boolean':
      return pick(2) ? 'true' : 'false';
    case 'Date':
      return '"2026-03-02"';
    case 'DateTime':
      return '"2026-03-02T10:00:00Z"';
    default:
      return JSON.stringify(values.texts[pick(values.texts.length)]);
  }
}

/** The arguments of a field: those it needs, and others where chance has it. */
function args(field: AnyField, values: Values, pick: Pick, all: boolean): string {
  const given = field.args.filter(
    (arg) =>
      (isNonNullType(arg.type) && arg.defaultValue === undefined) || (all && arg.name !== 'after' && pick(3) === 1),
  );
  return given.length ? `(${given.map((a) => `${a.name}: ${literal(a.type, values, pick, all)}`).join(', ')})` : '';
}

/** A field with what it needs and nothing else. */
export function barely(field: AnyField, values: Values): string {
  const inside = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${field.name}${args(field, values, () => 0, false)}${inside}`;
}

const fieldsOf = (type: GraphQLNamedType): AnyField[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** A selection of everything, so many edges deep. */
export function everything(schema: GraphQLSchema, type: GraphQLNamedType, depth: number, values: Values): string {
  // At the end of the way what all kinds have in common is enough.
  if (isAbstractType(type) && depth > 0)
    return `{ __typename ${schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${everything(schema, one, depth, values)}`)
      .join(' ')} }`;
  const parts = fieldsOf(type).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return field.name;
    // A connection and its nodes are one step; its edges tell the same once more.
    const step = type.name.endsWith('Connection') ? 0 : 1;
    if (depth < step || (step === 0 && field.name === 'edges')) return [];
    return `${field.name}${args(field, values, () => 0, false)} ${everything(schema, inner, depth - step, values)}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** A selection of a random shape. */
export function anything(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  values: Values,
  pick: Pick,
): string {
  if (!isCompositeType(type)) return '';
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type);
    return `{ __typename ... on ${types[0].name} ${anything(schema, types[0], depth, values, pick)} ... on ${types[1].name} { name } }`;
  }
  const chosen = fieldsOf(type).filter(() => pick(3) === 0);
  const parts = chosen.flatMap((field, i) => {
    const inner = getNamedType(field.type);
    // Aliases, so that two fields of one name with other arguments do not clash.
    const name = `f${i}_${depth}: ${field.name}${args(field, values, pick, true)}`;
    if (!isCompositeType(inner)) return name;
    return depth > 0 ? `${name} ${anything(schema, inner, depth - 1, values, pick)}` : [];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/**
 * A selection in all the ways in which GraphQL lets one be written: fields twice, split over fragments with and without a type,
 * under aliases, left out or let in by directives, in any order. It takes the variables `$yes` and `$no`.
 */
export function anyhow(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  values: Values,
  pick: Pick,
  place = '',
): string {
  if (!isCompositeType(type)) return '';
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const own = fieldsOf(type);
  const directive = () => ['', '', '', ' @include(if: $yes)', ' @skip(if: $no)', ' @include(if: $no)'][pick(6)];
  const field = (one: AnyField, at: string): string => {
    const inner = getNamedType(one.type);
    if (isCompositeType(inner) && depth === 0) return '__typename';
    // A field with arguments has a key of its own: two of one key must be asked alike.
    const alias = one.args.length || pick(3) === 0 ? `a${at}: ` : '';
    const below = isCompositeType(inner) ? ` ${anyhow(schema, inner, depth - 1, values, pick, alias ? '' : at)}` : '';
    return `${alias}${one.name}${args(one, values, pick, true)}${directive()}${below}`;
  };
  const parts = Array.from({ length: 2 + pick(4) }, (_, i): string => {
    const at = `${place}_${i}`;
    const one = () => (own.length ? field(own[pick(own.length)], at) : '__typename');
    switch (pick(6)) {
      case 0:
        return `t${at}: __typename`;
      case 1:
        return `...${directive()} { __typename ${one()} }`;
      case 2: {
        const on = possible.length ? possible[pick(possible.length)] : type;
        const theirs = fieldsOf(on);
        return `... on ${on.name}${directive()} { x${at}: __typename ${field(theirs[pick(theirs.length)], `${at}x`)} }`;
      }
      default:
        return one();
    }
  });
  return `{ __typename${pick(2) ? '' : ' @include(if: $yes)'} ${parts.join(' ')} }`;
}

/** A root field with a random shape below it. */
export function anyQuery(
  schema: GraphQLSchema,
  names: readonly string[],
  depth: number,
  values: Values,
  pick: Pick,
): string {
  const field = schema.getQueryType()!.getFields()[names[pick(names.length)]];
  return `{ ${field.name}${args(field, values, pick, true)} ${anything(schema, getNamedType(field.type), depth, values, pick)} }`;
}

/** The edges of an answer that led somewhere, as Type.field. */
export function edgesIn(schema: GraphQLSchema, answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) edgesIn(schema, item, found);
  else if (typeof answer === 'object' && answer !== null) {
    const type = schema.getType((answer as { __typename?: string }).__typename ?? '');
    for (const [key, value] of Object.entries(answer)) {
      const field = isObjectType(type) ? type.getFields()[key] : undefined;
      if (field && isCompositeType(getNamedType(field.type)) && leads(value)) found.add(`${type!.name}.${key}`);
      edgesIn(schema, value, found);
    }
  }
  return found;
}

/** Whether there is something at the end of an edge. */
function leads(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return false;
  const { nodes } = value as { nodes?: unknown[] };
  return nodes === undefined || nodes.length > 0;
}

/** Every edge that the schema has: from what is read to what is read. */
export function allEdges(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    !isObjectType(type) || type.name.startsWith('__') || /^(Query|Mutation)$|(Payload|Connection|Edge)$/.test(type.name)
      ? []
      : fieldsOf(type)
          .filter((field) => isCompositeType(getNamedType(field.type)))
          .map((field) => `${type.name}.${field.name}`),
  );
}
