import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { Interaction } from '../interactions/interaction.type.js';
import { About } from './about.type.js';
import { AttentionReasonEnum, type AttentionStep, AttentionStepEnum, UrgencyEnum } from './attention.enums.js';
import type { AttentionReason, Urgency } from './attention.js';

@ObjectType({ description: 'Something that needs care now.' })
export class AttentionItem extends About {
  @Field(() => String, { description: 'A key that stays the same while the item is on the list.' })
  key: string;

  @Field(() => AttentionReasonEnum, { description: 'Why.' })
  reason: AttentionReason;

  @Field(() => UrgencyEnum, { description: 'How much it presses.' })
  urgency: Urgency;

  @Field(() => GraphQLDate, { description: 'The day by which it was, or is, to be seen to.' })
  dueOn: string;

  @Field(() => Int, { description: 'Days since that day; negative where it lies ahead.' })
  daysLate: number;

  @Field(() => GraphQLDate, { description: 'Since when it is on the list.' })
  since: string;

  @Field(() => AttentionStepEnum, { description: 'The next sensible thing to do.' })
  nextStep: AttentionStep;

  @Field(() => Interaction, {
    nullable: true,
    description: 'The latest planned contact with the stakeholder, where a contact is what it needs.',
  })
  plannedInteraction: Interaction | null;
}

export const AttentionConnection = connectionOf(AttentionItem, 'AttentionItem');
