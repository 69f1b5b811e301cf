import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Operations of the API, typed by schema.graphql: a field that is not there does not compile. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    UUID: string;
    Date: string;
    DateTime: string;
    EmailAddress: string;
    PhoneNumber: string;
    JSON: unknown;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
