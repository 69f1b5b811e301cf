import { Field, ObjectType } from '@nestjs/graphql';
import { User } from '../identity/user.type.js';
import { Grant, Initiative } from '../initiatives/initiative.type.js';
import { Agreement, Partnership } from '../partnerships/partnership.type.js';
import { KeyPersonDesignation, Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Commitment } from '../tasks/commitment.type.js';
import { FollowUp } from '../tasks/follow-up.type.js';

/** Whose something is, and what it is about. */
@ObjectType({ isAbstract: true })
export abstract class About {
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
}
