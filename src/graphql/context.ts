import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Actor } from '../kernel/actor.js';
import { unauthenticated } from '../kernel/errors.js';

/** A request once it has passed the doors in front of GraphQL. */
export interface GraphqlRequest extends Request {
  requestId: string;
  actor?: Actor;
}

/** What the executor hands to every resolver: made anew for each request. */
export interface GraphqlContext {
  req: GraphqlRequest;
  res: Response;
  actor?: Actor;
  /** Where the answer has lists of which it shows the first rows alone. */
  truncated: Set<string>;
}

export const contextOf = (execution: ExecutionContext): GraphqlContext =>
  GqlExecutionContext.create(execution).getContext<GraphqlContext>();

/** The actor of the request; a root field that asks for one is not for anonymous callers. */
export const CurrentActor = createParamDecorator((_data: unknown, execution: ExecutionContext): Actor => {
  const { actor } = contextOf(execution);
  if (!actor) throw unauthenticated();
  return actor;
});

export const CurrentRequest = createParamDecorator((_data: unknown, execution: ExecutionContext): GraphqlContext =>
  contextOf(execution),
);
