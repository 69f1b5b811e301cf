import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { badField } from '../../kernel/errors.js';
import { markAttached } from './attached.js';
import type { PageJson } from './compile.js';
import type { GraphqlContext } from '../context.js';
import { listsAbove, mostOf, placeOf } from './longest.js';
import type { ReadField, ReadType } from './read-type.js';
import type { Reader } from './reader.js';

type Resolver = GraphQLFieldResolver<Record<string, unknown>, unknown>;

/** Rows from the database carry their values under the response key, so that two aliases of a field can differ. */
const byResponseKey: Resolver = (row, _args, _context, info) => row[info.path.key];

/** A plain list is cut where it is longest, and the answer says so. */
function resolverOf(read: ReadType, field: ReadField): GraphQLFieldResolver<Record<string, unknown>, GraphqlContext> {
  if (mostOf(read, field, 0) === undefined) return byResponseKey;
  return (row, _args, context, info) => {
    const [rows, most] = [row[info.path.key] as unknown[], mostOf(read, field, listsAbove(info))!];
    if (!rows || rows.length <= most) return rows;
    context.truncated.add(placeOf(info));
    return rows.slice(0, most);
  };
}

/** The fields of a Relay connection, from the page that the statement returned. */
const connection = (reader: () => Reader): Record<string, GraphQLFieldResolver<PageJson, unknown>> => {
  const shown = (page: PageJson) => {
    // A cursor of another parent's list would skip or double rows here.
    if (page.after !== undefined && page.after !== page.parent)
      throw badField('after', 'cursor', 'is not a cursor of this list');
    return page.rows.slice(0, page.first);
  };
  const cursor = (page: PageJson, row?: { $k: unknown[] }) => (row ? reader().cursorOf(page, row) : null);
  return {
    nodes: shown,
    edges: (page) => shown(page).map((row) => ({ node: row, cursor: cursor(page, row) })),
    pageInfo: (page) => ({
      hasNextPage: page.rows.length > page.first,
      hasPreviousPage: page.after !== undefined,
      startCursor: cursor(page, shown(page)[0]),
      endCursor: cursor(page, shown(page).at(-1)),
    }),
    totalCount: (page) => page.total,
  };
};

/**
 * Gives every type that is read from the database its resolvers, once the schema is built.
 * @throws Error for a field that no read type describes, and so stops the boot
 */
export function attachReadResolvers(
  schema: GraphQLSchema,
  types: readonly ReadType[],
  reader: () => Reader,
): GraphQLSchema {
  const connectionFields = connection(reader);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && type.name.endsWith('Connection'))
      for (const field of Object.values(type.getFields())) field.resolve = connectionFields[field.name];
    if (isInterfaceType(type)) type.resolveType = (row: { __typename: string }) => row.__typename;
  }
  for (const read of types) {
    markAttached(read);
    for (const name of read.concrete) {
      const type = schema.getType(name);
      if (!isObjectType(type))
        throw new Error(`${name} is read from the database, but is no object type of the schema.`);
      for (const field of Object.values(type.getFields())) {
        const described = read.fields[field.name];
        if (!described) throw new Error(`${name}.${field.name} has no description of how it is read.`);
        field.resolve = resolverOf(read, described);
      }
    }
  }
  return schema;
}
