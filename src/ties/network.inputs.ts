import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import type { StakeholderKind } from '../access/policy.js';
import { DateInput, FilterArg, IntInput } from '../graphql/fields.js';
import { StakeholderKindEnum } from '../stakeholders/stakeholder.enums.js';
import { type TieKind, TieKindEnum } from './tie.enums.js';

@InputType({ description: 'What part of the network is looked at: all that meets every given condition.' })
export class NetworkFilter {
  @Field(() => [TieKindEnum], { nullable: true, description: 'Only ties of these kinds.' })
  ties?: TieKind[] | null;

  @Field(() => [StakeholderKindEnum], { nullable: true, description: 'Only stakeholders of these kinds.' })
  kinds?: StakeholderKind[] | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Only those active in this area or in one within it.' })
  areaId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Only those active in this focus area.' })
  focusAreaId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Only those who take part in this initiative.' })
  initiativeId?: string | null;

  @DateInput('Only interactions from this day on tie.', { optional: true, clearable: true })
  since?: string | null;

  @IntInput('Days after which a held interaction weighs half; 0: it always weighs one. As configured unless given.', {
    optional: true,
    clearable: true,
    min: 0,
    max: 36_500,
  })
  halfLifeDays?: number | null;
}

/** What a network is asked for by. */
@ArgsType()
export class AskedNetworkArgs {
  @FilterArg(() => NetworkFilter, 'What part of the network; the whole unless given.')
  filter?: NetworkFilter | null;

  @DateInput('The day to show, by Stockholm’s clock; today unless given.', { optional: true, clearable: true })
  asOf?: string | null;
}

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
