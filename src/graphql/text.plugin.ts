import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  visit,
} from 'graphql';
import type { GraphqlContext } from './context.js';
import { AS_TEXT } from './read/leaves.js';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Executes operations by the schema whose reads are leaves, so that what the database made goes into the response as it is.
 * What asks about the schema is left to Apollo, which has the whole one; so is what does not begin to run.
 */
export const textPlugin = (leaves: () => GraphQLSchema, format: Format): ApolloServerPlugin<GraphqlContext> => ({
  async requestDidStart() {
    return {
      async responseForOperation({ document, request, contextValue, response }) {
        if (asksAboutSchema(document)) return null;
        const { data, errors } = await execute({
          schema: leaves(),
          document,
          rootValue: AS_TEXT,
          contextValue,
          variableValues: request.variables,
          operationName: request.operationName,
        });
        if (data === undefined) return null;
        const formatted = errors?.map((error) => format(asApollo(error), error));
        return {
          ...response,
          body: { kind: 'single', singleResult: { data, ...(formatted && { errors: formatted }) } },
        };
      },
    };
  },
});

/** An error as Apollo hands it on to be formatted. */
const asApollo = (error: GraphQLError): GraphQLFormattedError => ({
  ...error.toJSON(),
  extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions },
});

const known = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks about the schema; Apollo keeps what it has parsed, so that each is looked through once. */
function asksAboutSchema(document: DocumentNode): boolean {
  let asks = known.get(document);
  if (asks === undefined) {
    asks = false;
    visit(document, { Field: ({ name }) => void (asks ||= name.value === '__schema' || name.value === '__type') });
    known.set(document, asks);
  }
  return asks;
}
