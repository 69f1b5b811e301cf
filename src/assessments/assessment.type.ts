import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLUUID } from 'graphql-scalars';
import { describedEnum } from '../graphql/enums.js';
import { User } from '../identity/user.type.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import type { Stance } from './assessment.entity.js';

export const StanceEnum = describedEnum('Stance', 'How a stakeholder stands to the work.', {
  SUPPORTIVE: 'Wants it and helps.',
  NEUTRAL: 'Neither for nor against.',
  SCEPTICAL: 'Doubts it.',
  OPPOSED: 'Works against it.',
  UNKNOWN: 'Nobody knows.',
});

export const QuadrantEnum = describedEnum(
  'InfluenceInterestQuadrant',
  'What the influence–interest matrix suggests (Mendelow 1991). High is 4 or 5 of 5.',
  {
    MANAGE_CLOSELY: 'High influence, high interest.',
    KEEP_SATISFIED: 'High influence, low interest.',
    KEEP_INFORMED: 'Low influence, high interest.',
    MONITOR: 'Low influence, low interest.',
  },
);
export type Quadrant = keyof typeof QuadrantEnum;

@ObjectType({
  description: 'How an organisation, or the public role of a person, stands to the work on a day (bedömning).',
})
export class Assessment {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => Stakeholder, { description: 'Who is assessed.' })
  stakeholder: Stakeholder;

  @Field(() => String, { nullable: true, description: 'Of a person: the public role that is assessed.' })
  publicRole: string | null;

  @Field(() => GraphQLDate, { description: 'The day that it is about.' })
  assessedOn: string;

  @Field(() => Int, { description: 'How much it can move, 1 to 5.' })
  influence: number;

  @Field(() => Int, { description: 'How much it cares, 1 to 5.' })
  interest: number;

  @Field(() => QuadrantEnum, { description: 'What influence and interest together suggest.' })
  quadrant: Quadrant;

  @Field(() => StanceEnum, { description: 'How it stands to the work.' })
  stance: Stance;

  @Field(() => String, { description: 'Why.' })
  rationale: string;

  @Field(() => User, { description: 'Who assessed.' })
  assessedBy: User;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'A cell of the influence–interest matrix that holds somebody.' })
export class InfluenceInterestCell {
  @Field(() => Int, { description: 'The influence of those in it, 1 to 5.' })
  influence: number;

  @Field(() => Int, { description: 'The interest of those in it, 1 to 5.' })
  interest: number;

  @Field(() => QuadrantEnum, { description: 'The quadrant that the cell lies in.' })
  quadrant: Quadrant;

  @Field(() => Int, { description: 'How many are in it.' })
  count: number;

  @Field(() => [Assessment], { description: 'The assessments that put them there, the newest 100 at most.' })
  assessments: Assessment[];
}
