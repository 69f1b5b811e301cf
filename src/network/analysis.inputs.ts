import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import type { StakeholderKind } from '../access/policy.js';
import { describedEnum } from '../graphql/enums.js';
import { FilterArg, DateInput, EnumInput, IdInput, IntInput } from '../graphql/fields.js';
import { StakeholderKindEnum } from '../stakeholders/stakeholder.enums.js';
import { type TieKind, TieKindEnum } from './network.type.js';

export const NetworkMeasureEnum = describedEnum(
  'NetworkMeasure',
  'A measure of where somebody stands in the network.',
  {
    BETWEENNESS: 'How many shortest paths between others lead through them.',
    CLOSENESS: 'How near they are to all others.',
    DEGREE: 'To how many they are tied.',
    STRENGTH: 'How strong their ties are together.',
    PAGE_RANK: 'How often one comes by when one follows ties.',
    EFFECTIVE_SIZE: 'How many of their contacts lead to different others.',
    CONSTRAINT: 'How much their contacts are tied to each other: the least first.',
    CORE: 'How dense the part is that they are in the middle of.',
  },
);
export type NetworkMeasure = keyof typeof NetworkMeasureEnum;

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

@ArgsType()
export class NetworkAnalysisArgs {
  @FilterArg(() => NetworkFilter, 'What part of the network; the whole unless given.')
  filter?: NetworkFilter | null;

  @DateInput('The day to show, by Stockholm’s clock; today unless given.', { optional: true, clearable: true })
  asOf?: string | null;

  @EnumInput(() => NetworkMeasureEnum, 'What the measures are sorted by.', { defaultValue: 'BETWEENNESS' })
  orderBy: NetworkMeasure;

  @IntInput('How many of each sort of answer at most, 1 to 200.', { min: 1, max: 200, defaultValue: 10 })
  limit: number;
}

@ArgsType()
export class NetworkChangeArgs {
  @DateInput('The earlier day.')
  from: string;

  @DateInput('The later day; today unless given.', { optional: true, clearable: true })
  to?: string | null;

  @FilterArg(() => NetworkFilter, 'What part of the network; the whole unless given.')
  filter?: NetworkFilter | null;

  @IntInput('How many of each sort of change at most, 1 to 200.', { min: 1, max: 200, defaultValue: 20 })
  limit: number;
}

@ArgsType()
export class IntroductionPathArgs {
  @IdInput('Whom to reach.')
  toId: string;

  @IdInput('From whom; from us, that is whom colleagues have met, unless given.', { optional: true })
  fromId?: string;
}

@ArgsType()
export class MissingPartnersArgs {
  @IdInput('The initiative.')
  initiativeId: string;

  @IntInput('How many at most, 1 to 200.', { min: 1, max: 200, defaultValue: 10 })
  limit: number;
}
