import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLFieldResolver,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLNullableType,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphqlContext } from '../context.js';
import { Answer, type Later } from './answer.js';
import type { ReadType } from './read-type.js';

/** The root value of an operation whose reads are leaves. */
export const AS_TEXT = Symbol('as text');

type Field = GraphQLFieldConfig<unknown, GraphqlContext>;

/** The names of all types that are read from the database. */
const namesOf = (types: readonly ReadType[]): Set<string> =>
  new Set(types.flatMap(({ name, concrete }) => [name, `${name}Connection`, `${name}Edge`, ...concrete]));

/**
 * The schema as it is executed: graphql-js coerces variables and arguments, runs root fields and what is made in JavaScript,
 * and keeps its rules of errors and nulls. What is read from the database is a leaf: the statement's JSON is the answer, and
 * goes into the response as it is. Documents are validated by the whole schema, and resolvers are told of it alone.
 */
export function withLeaves(schema: GraphQLSchema, types: readonly ReadType[]): GraphQLSchema {
  const read = namesOf(types);
  const leaf = new GraphQLScalarType({ name: 'Answer', serialize: asAnswer });
  const made = new Map<string, GraphQLObjectType>();

  const fieldOf = (field: Field): Field => {
    const named = getNamedType(field.type);
    if (isObjectType(named) && !read.has(named.name)) return { ...field, type: around(field.type, objectOf(named)) };
    if (!read.has(named.name)) return field;
    const { type, resolve = defaultFieldResolver } = field;
    return {
      ...field,
      type: isNonNullType(type) ? new GraphQLNonNull(leaf) : leaf,
      resolve: answering(
        resolve,
        (answer) => answer,
        (info) => ({ ...info, schema, returnType: type }),
      ),
    };
  };
  const objectOf = (type: GraphQLObjectType): GraphQLObjectType => {
    const known = made.get(type.name);
    if (known) return known;
    const { fields, ...config } = type.toConfig();
    const object = new GraphQLObjectType({
      ...config,
      interfaces: [],
      fields: () =>
        Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [name, fieldOf(field as Field)]),
        ) as GraphQLFieldConfigMap<unknown, GraphqlContext>,
    });
    made.set(type.name, object);
    return object;
  };
  const root = (type: GraphQLObjectType | null | undefined) => (type ? objectOf(type) : undefined);
  return new GraphQLSchema({
    query: root(schema.getQueryType()),
    mutation: root(schema.getMutationType()),
    directives: schema.getDirectives(),
    assumeValid: true,
  });
}

/**
 * Lets graphql-js look into what was read: for operations that it executes as a whole, as those that ask about the schema too.
 * To be called once `withLeaves` has the resolvers as they were.
 */
export function openAnswers(schema: GraphQLSchema, types: readonly ReadType[]): void {
  const read = namesOf(types);
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !read.has(type.name))
      for (const field of Object.values(type.getFields()))
        if (read.has(getNamedType(field.type).name))
          field.resolve = answering(
            field.resolve ?? defaultFieldResolver,
            (answer) => JSON.parse(answer.text) as unknown,
          );
}

/** A resolver of a field that is answered with what was read. */
const answering =
  (
    resolve: GraphQLFieldResolver<unknown, GraphqlContext>,
    as: (answer: Answer) => unknown,
    told = (info: GraphQLResolveInfo) => info,
  ): GraphQLFieldResolver<unknown, GraphqlContext> =>
  async (source, args, context, info) => {
    let answer: unknown = await resolve(source, args, context, told(info));
    if (typeof answer === 'function') answer = await (answer as Later)(told(info));
    if (!(answer instanceof Answer)) return answer;
    for (const place of answer.truncated) context.truncated.add(place);
    return as(answer);
  };

/** A type with another's lists and exclamation marks around it. */
function around(type: GraphQLOutputType, named: GraphQLObjectType): GraphQLOutputType {
  if (isNonNullType(type))
    return new GraphQLNonNull(around(type.ofType, named) as GraphQLNullableType & GraphQLOutputType);
  return isListType(type) ? new GraphQLList(around(type.ofType, named)) : named;
}

function asAnswer(value: unknown): Answer {
  if (value instanceof Answer) return value;
  throw new TypeError('What is read from the database is answered with its JSON.');
}
