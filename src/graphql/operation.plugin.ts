import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { Config } from '../kernel/config.js';
import { badField, SamverkaError } from '../kernel/errors.js';
import type { GraphqlContext } from './context.js';
import { httpStatusOf } from './format-error.js';
import { countRootFields } from './limits.js';
import { refuseNulls } from './nulls.js';
import { warningsOf } from './warnings.js';

/** What the room that knows callers does at an operation. */
export interface OperationHooks {
  /** Counts a mutation against its caller's rate; throws RATE_LIMITED. */
  chargeMutation: (context: GraphqlContext) => Promise<void>;
  /** Journals that a caller was refused the root fields of these names. */
  denied: (context: GraphqlContext, fields: string[]) => Promise<void>;
}

/** What is decided once an operation is known and before it runs: its cost, its rate, its idempotency key. */
export const operationPlugin = (
  config: Config,
  hooks: OperationHooks,
  estimator: ComplexityEstimator,
): ApolloServerPlugin<GraphqlContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, operation, contextValue }) {
        refuseNulls(schema, document, operation?.variableDefinitions ?? [], request.variables ?? {});
        const cost = costOf({
          schema,
          query: document,
          operationName: request.operationName,
          variables: request.variables,
          estimators: [estimator],
        });
        if (cost > config.MAX_COST)
          throw new SamverkaError(
            'QUERY_TOO_COSTLY',
            `The operation may touch more than the ${config.MAX_COST} rows that are allowed.`,
            {
              limit: config.MAX_COST,
            },
          );
        if (operation?.operation !== 'mutation') return;
        await hooks.chargeMutation(contextValue);
        if (contextValue.actor?.idempotency && countRootFields(operation, document) > 1)
          throw badField('Idempotency-Key', 'oneMutation', 'goes with one mutation a request');
      },
      async willSendResponse({ response, contextValue, operation, document, request }) {
        if (
          operation?.operation === 'mutation' &&
          response.body.kind === 'single' &&
          !response.body.singleResult.errors
        ) {
          const warnings = warningsOf(document!, request.variables);
          if (warnings.length) extend(response, { warnings });
        }
        if (contextValue.truncated.size) extend(response, { truncated: [...contextValue.truncated] });
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
        const denied = errors.filter((error) => error.extensions?.code === 'FORBIDDEN');
        if (denied.length)
          await hooks.denied(
            contextValue,
            denied.map((error) => String(error.path?.[0] ?? '')),
          );
        const statuses = errors.flatMap((error) => httpStatusOf(error.extensions?.code) ?? []);
        if (statuses.length) response.http.status = Math.max(...statuses);
        // What was refused before it ran is the caller's to mend.
        else if (errors.length && refusedUnrun(response)) response.http.status = 400;
        const wait = errors.find((error) => error.extensions?.retryAfterSeconds)?.extensions?.retryAfterSeconds;
        if (typeof wait === 'number') response.http.headers.set('retry-after', String(wait));
      },
    };
  },
});

const extend = ({ body }: GraphQLResponse, more: Record<string, unknown>): void => {
  if (body.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, ...more };
};

const refusedUnrun = ({ body, http }: GraphQLResponse): boolean =>
  body.kind === 'single' && body.singleResult.data === undefined && (http.status ?? 500) >= 500;

/** Costs of operations in which no variable bears on the cost, by the parsed document, which Apollo keeps. */
const knownCosts = new WeakMap<DocumentNode, Map<string | undefined, number>>();

function costOf(options: Parameters<typeof getComplexity>[0]): number {
  const { query, operationName } = options;
  const known = knownCosts.get(query)?.get(operationName);
  if (known !== undefined) return known;
  const cost = countCost(options);
  if (!costVaries(query)) {
    const costs = knownCosts.get(query) ?? new Map<string | undefined, number>();
    knownCosts.set(query, costs.set(operationName, cost));
  }
  return cost;
}

/** Whether a variable decides how many rows a list has, or whether a part is asked for at all. */
function costVaries(document: DocumentNode): boolean {
  let varies = false;
  visit(document, {
    Directive: () => void (varies = true),
    Argument: ({ name, value }) => {
      if (value.kind === Kind.VARIABLE && ['first', 'limit'].includes(name.value)) varies = true;
    },
  });
  return varies;
}

function countCost(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    // Variables of a wrong type: the executor reports them, and better.
    if (error instanceof GraphQLError && /Variable/.test(error.message)) return 0;
    return Infinity;
  }
}
