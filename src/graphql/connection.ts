import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Type } from '@nestjs/common';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** Arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE,
    description: `How many to return: 1 to ${LARGEST_PAGE}.`,
  })
  first: number;

  @Field(() => String, { nullable: true, description: 'Return what comes after this cursor of the same list.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether something came before.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row: hand it to `after` for the next page.',
  })
  endCursor: string | null;
}

/** The Relay connection of a type, with `nodes` for those who need no cursor a row. */
export function connectionOf<T extends object>(node: Type<T> | (abstract new () => T), name: string): Type<object> {
  @ObjectType(`${name}Edge`, { description: `A row of a list of ${name}.` })
  class Edge {
    @Field(() => String, { description: 'Where the row stands in its list.' })
    cursor: string;

    @Field(() => node as Type<T>, { description: 'The row itself.' })
    node: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [node as Type<T>], { description: 'The rows of this page.' })
    nodes: T[];

    @Field(() => [Edge], { description: 'The rows of this page, each with its cursor.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many rows the whole list has.' })
    totalCount: number;
  }
  return Connection;
}
