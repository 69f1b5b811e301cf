import { Args, ArgsType, Field, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import type { StakeholderKind } from '../access/policy.js';
import { CurrentActor } from '../graphql/context.js';
import { DateInput, IntInput } from '../graphql/fields.js';
import { Reader } from '../graphql/read/reader.js';
import { cachedSelection } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { StakeholderKindEnum } from '../stakeholders/stakeholder.enums.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Neighbour } from './neighbours.js';
import { networkStatement } from './network.statement.js';
import { Network, type TieKind, TieKindEnum } from './network.type.js';

@ArgsType()
export class NetworkArgs {
  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'Only the neighbourhood of this stakeholder; the whole unless given.',
  })
  aroundId?: string | null;

  @IntInput('How many ties away the neighbourhood reaches, 1 to 3.', { min: 1, max: 3, defaultValue: 1 })
  hops: number;

  @DateInput('The day to show, by Stockholm’s clock; today unless given.', { optional: true, clearable: true })
  asOf?: string | null;

  @Field(() => [StakeholderKindEnum], { nullable: true, description: 'Only stakeholders of these kinds.' })
  kinds?: StakeholderKind[] | null;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'Only stakeholders active in this area or in one within it.',
  })
  areaId?: string | null;

  @Field(() => [TieKindEnum], { nullable: true, description: 'Only ties of these kinds.' })
  ties?: TieKind[] | null;

  @IntInput('How many stakeholders at most, the most tied first, 1 to 1,000.', {
    min: 1,
    max: 1_000,
    defaultValue: 500,
  })
  limit: number;
}

/** What this room adds to stakeholders; how it is read stands in neighbours.ts. */
@Resolver(() => Stakeholder)
export class StakeholderNeighbours {
  @ResolveField(() => [Neighbour], { description: 'Those that it is tied to today, the strongest ties first.' })
  neighbours(
    @Parent() row: { neighbours: object[] },
    @Args('limit', { type: () => Int, defaultValue: 10, description: 'How many at most, 1 to 100.' }) _limit: number,
  ) {
    return row.neighbours;
  }
}

@Resolver()
export class NetworkResolver {
  constructor(private readonly reader: Reader) {}

  @Requires('network.read')
  @Query(() => Network, {
    description: 'Who is tied to whom: the whole, or the neighbourhood of one stakeholder, on a day.',
  })
  network(@Args() args: NetworkArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.run(info, actor, (compiler, statement) =>
      networkStatement(compiler, statement, cachedSelection(info), args),
    );
  }
}
