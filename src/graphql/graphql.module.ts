import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../kernel/config.js';
import type { GraphqlContext, GraphqlRequest } from './context.js';
import { formatError } from './format-error.js';
import { GraphqlErrors } from './graphql-errors.filter.js';
import { InputPipe } from './input.pipe.js';
import { documentLimits, rowCost } from './limits.js';
import { type OperationHooks, operationPlugin } from './operation.plugin.js';
import type { ReadType } from './read/read-type.js';
import { Reader } from './read/reader.js';
import { printed } from './read/answer.js';
import { openAnswers, withLeaves } from './read/leaves.js';
import { attachReadResolvers } from './read/resolvers.js';
import { textPlugin } from './text.plugin.js';

export const OPERATION_HOOKS = Symbol('OPERATION_HOOKS');

/** The read path, for every room. */
@Global()
@Module({
  providers: [Reader, { provide: APP_PIPE, useClass: InputPipe }, { provide: APP_FILTER, useClass: GraphqlErrors }],
  exports: [Reader],
})
export class ReadModule {}

/** Whether a field's list may be long, as its room says; asked when all rooms have said what they add. */
const crowdsAmong = (types: readonly ReadType[]) => (type: string, name: string) => {
  const field = types.find((read) => read.name === type || read.concrete.includes(type))?.fields[name];
  return field?.kind === 'many' && field.crowd === true;
};

/** The GraphQL endpoint. `types` are read from the database; `imports` is the room that provides OPERATION_HOOKS. */
export function graphqlModule(
  config: Config,
  types: readonly ReadType[],
  imports: DynamicModule['imports'],
): DynamicModule {
  const logger = new Logger('GraphQL');
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports,
    inject: [OPERATION_HOOKS],
    useFactory: (hooks: OperationHooks) => {
      const format = formatError((reference, error) => logger.error({ reference, err: error }));
      let leaves: GraphQLSchema;
      return {
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        introspection: config.introspection,
        playground: false,
        graphiql: false,
        fieldResolverEnhancers: [],
        autoTransformHttpErrors: false,
        preserveHttpStatusForExecutionErrors: false,
        allowBatchedHttpRequests: false,
        csrfPrevention: true,
        persistedQueries: false,
        includeStacktraceInErrorResponses: false,
        parseOptions: { maxTokens: config.MAX_TOKENS },
        // Four, and a fifth that says that there are more.
        validationOptions: { maxErrors: 4 },
        validationRules: [documentLimits(config)],
        stopOnTerminationSignals: false,
        buildSchemaOptions: { noDuplicatedFields: true },
        transformSchema: (schema) => {
          attachReadResolvers(schema, types);
          leaves = withLeaves(schema, types);
          openAnswers(schema, types);
          return schema;
        },
        stringifyResult: printed,
        context: ({ req, res }: { req: GraphqlRequest; res: GraphqlContext['res'] }): GraphqlContext => ({
          req,
          res,
          actor: req.actor,
          truncated: new Set(),
        }),
        formatError: format,
        plugins: [
          ApolloServerPluginCacheControlDisabled(),
          ApolloServerPluginLandingPageDisabled(),
          operationPlugin(config, hooks, rowCost(crowdsAmong(types))),
          textPlugin(() => leaves, format),
        ],
      };
    },
  });
}
