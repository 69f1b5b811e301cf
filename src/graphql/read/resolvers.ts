import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { markAttached } from './attached.js';
import { TYPE } from './marks.js';
import type { ReadType } from './read-type.js';

/** What the database made stands under the response keys already, so that two aliases of a field can differ. */
const byResponseKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (row, _args, _context, info) =>
  row[info.path.key];

const CONNECTION = /(Connection|Edge)$|^PageInfo$/;

/**
 * Gives every type that is read from the database its resolvers, once the schema is built: for operations that graphql-js
 * executes as a whole, as those that ask about the schema too.
 * @throws Error for a field that no read type describes, and so stops the boot
 */
export function attachReadResolvers(schema: GraphQLSchema, types: readonly ReadType[]): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && CONNECTION.test(type.name))
      for (const field of Object.values(type.getFields())) field.resolve = byResponseKey;
    if (isInterfaceType(type)) type.resolveType = (row: { [TYPE]: string }) => row[TYPE];
  }
  for (const read of types) {
    markAttached(read);
    for (const name of read.concrete) {
      const type = schema.getType(name);
      if (!isObjectType(type))
        throw new Error(`${name} is read from the database, but is no object type of the schema.`);
      for (const field of Object.values(type.getFields())) {
        if (!read.fields[field.name]) throw new Error(`${name}.${field.name} has no description of how it is read.`);
        field.resolve = byResponseKey;
      }
    }
  }
}
