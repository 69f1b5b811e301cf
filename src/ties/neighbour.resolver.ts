import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import './neighbour.read.js';
import { Neighbour } from './neighbour.type.js';

/** What this room adds to stakeholders; how it is read stands in neighbour.read.ts. */
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
