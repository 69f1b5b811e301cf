import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import { connectionOf } from '../graphql/connection.js';
import { User } from '../identity/user.type.js';
import { Grant, Initiative } from '../initiatives/initiative.type.js';
import { Interaction } from '../interactions/interaction.type.js';
import { Agreement, Partnership } from '../partnerships/partnership.type.js';
import { KeyPersonDesignation, Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Commitment } from '../tasks/commitment.type.js';
import { FollowUp } from '../tasks/follow-up.type.js';
import { AttentionReasonEnum, type AttentionStep, AttentionStepEnum, UrgencyEnum } from './attention.enums.js';
import type { AttentionReason, Urgency } from './attention.js';

@ObjectType({ description: 'Something that needs care now.' })
export class AttentionItem {
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

  @Field(() => User, { nullable: true, description: 'The colleague whose it is; null where it is nobody’s.' })
  responsible: User | null;

  @Field(() => Stakeholder, { nullable: true, description: 'The stakeholder, where it is about one.' })
  stakeholder: Stakeholder | null;

  @Field(() => Partnership, { nullable: true, description: 'The partnership, where it is about one.' })
  partnership: Partnership | null;

  @Field(() => Initiative, { nullable: true, description: 'The initiative, where it is about one.' })
  initiative: Initiative | null;

  @Field(() => FollowUp, { nullable: true, description: 'The follow-up, where it is about one.' })
  followUp: FollowUp | null;

  @Field(() => Commitment, { nullable: true, description: 'The promise, where it is about one.' })
  commitment: Commitment | null;

  @Field(() => Agreement, { nullable: true, description: 'The agreement, where it is about one.' })
  agreement: Agreement | null;

  @Field(() => Grant, { nullable: true, description: 'The grant, where it is about one.' })
  grant: Grant | null;

  @Field(() => KeyPersonDesignation, { nullable: true, description: 'The designation, where it is about one.' })
  designation: KeyPersonDesignation | null;

  @Field(() => Interaction, {
    nullable: true,
    description: 'The latest planned contact with the stakeholder, where a contact is what it needs.',
  })
  plannedInteraction: Interaction | null;
}

export const AttentionConnection = connectionOf(AttentionItem, 'AttentionItem');
