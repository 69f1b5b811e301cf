import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { type ContributionKind, ContributionKindEnum } from './partnership.enums.js';
import { Contribution, Partnership } from './partnership.type.js';

@ObjectType({ description: 'Contributions added up over a part of them: one line for each kind and unit.' })
export class ContributionTotal {
  @Field(() => Partnership, { nullable: true, description: 'The partnership, where the sums are by partnership.' })
  partnership: object | null;

  @Field(() => Stakeholder, { nullable: true, description: 'Who brings it, where the sums are by contributor.' })
  contributor: object | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The first day of the period, where the sums are by period.',
  })
  periodStart: string | null;

  @Field(() => ContributionKindEnum, { description: 'What sort of contribution.' })
  kind: ContributionKind;

  @Field(() => String, { description: 'The currency, or what is counted.' })
  unit: string;

  @Field(() => Float, { description: 'What was pledged.' })
  pledged: number;

  @Field(() => Float, { description: 'What was delivered.' })
  delivered: number;

  @Field(() => Int, { description: 'How many contributions the sums are over.' })
  count: number;
}

@ObjectType({ description: 'A written contribution.' })
export class ContributionPayload {
  @Field(() => Contribution, { description: 'The contribution as it is now.' })
  contribution: object;
}
