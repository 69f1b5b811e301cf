import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import { ChannelEnum } from '../interactions/interaction.enums.js';
import { StakeholderKindEnum } from '../stakeholders/stakeholder.enums.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';

@ObjectType({ description: 'What was held in a week.' })
export class WeekActivity {
  @Field(() => GraphQLDate, { description: 'Its Monday.' })
  startsOn: string;

  @Field(() => Int, { description: 'How many interactions were held.' })
  interactionCount: number;

  @Field(() => Int, { description: 'How many different stakeholders took part, or were spoken for.' })
  stakeholderCount: number;
}

@ObjectType({ description: 'What was held in one way.' })
export class ChannelActivity {
  @Field(() => ChannelEnum, { description: 'The way.' })
  channel: string;

  @Field(() => Int, { description: 'How many interactions were held in it.' })
  interactionCount: number;
}

@ObjectType({ description: 'The stakeholders of a kind.' })
export class KindCoverage {
  @Field(() => StakeholderKindEnum, { description: 'The kind.' })
  kind: string;

  @Field(() => Int, { description: 'How many there are.' })
  stakeholderCount: number;

  @Field(() => Int, { description: 'How many of them were met in the period.' })
  metCount: number;
}

@ObjectType({ description: 'The stakeholders that are active in an area or in one within it.' })
export class AreaCoverage {
  @Field(() => Area, { description: 'The area.' })
  area: Area;

  @Field(() => Int, { description: 'How many there are.' })
  stakeholderCount: number;

  @Field(() => Int, { description: 'How many of them were met in the period.' })
  metCount: number;
}

@ObjectType({ description: 'The stakeholders that are active in a focus area and in an area, or one within it.' })
export class FocusCoverage {
  @Field(() => Area, { description: 'The area.' })
  area: Area;

  @Field(() => FocusArea, { description: 'The focus area.' })
  focusArea: FocusArea;

  @Field(() => Int, { description: 'How many there are.' })
  stakeholderCount: number;

  @Field(() => Int, { description: 'How many of them were met in the period.' })
  metCount: number;
}

@ObjectType({ description: 'The work of a period in figures. What the caller may not see is in none of them.' })
export class Overview {
  @Field(() => GraphQLDate, { description: 'The first day.' })
  from: string;

  @Field(() => GraphQLDate, { description: 'The last day.' })
  until: string;

  @Field(() => Int, { description: 'How many interactions were held.' })
  interactionCount: number;

  @Field(() => Int, { description: 'How many stakeholders there are.' })
  stakeholderCount: number;

  @Field(() => Int, { description: 'How many of them were met in the period.' })
  metCount: number;

  @Field(() => [WeekActivity], { description: 'Each week of the period, also those without any, the first first.' })
  weeks: WeekActivity[];

  @Field(() => [ChannelActivity], { description: 'By the way they were held in, the most used first.' })
  channels: ChannelActivity[];

  @Field(() => [KindCoverage], { description: 'By kind.' })
  kinds: KindCoverage[];

  @Field(() => [AreaCoverage], { description: 'By area, also those without any, by name.' })
  areas: AreaCoverage[];

  @Field(() => [FocusCoverage], { description: 'By area and focus area: the cells that hold somebody.' })
  coverage: FocusCoverage[];
}
