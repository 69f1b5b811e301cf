import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { Interaction } from '../interactions/interaction.type.js';
import { type AgendaKind, AgendaKindEnum } from './agenda.enums.js';
import { type AttentionStep, AttentionStepEnum } from './attention.enums.js';
import { About } from './about.type.js';

@ObjectType({ description: 'Something that is to be done, or somebody who is to be met, on a day.' })
export class AgendaItem extends About {
  @Field(() => String, { description: 'A key that stays the same while the item is in the agenda.' })
  key: string;

  @Field(() => AgendaKindEnum, { description: 'What it is.' })
  kind: AgendaKind;

  @Field(() => GraphQLDate, { nullable: true, description: 'The day; null for a task that has none.' })
  day: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When a contact begins.' })
  startsAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Days since the day; negative where it lies ahead.' })
  daysLate: number | null;

  @Field(() => AttentionStepEnum, { nullable: true, description: 'The next sensible thing to do, if any.' })
  nextStep: AttentionStep | null;

  @Field(() => Interaction, { nullable: true, description: 'The contact, where it is one.' })
  interaction: Interaction | null;
}

export const AgendaConnection = connectionOf(AgendaItem, 'AgendaItem');
