import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { Organisation, Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Commitment } from '../tasks/commitment.type.js';
import { FollowUp } from '../tasks/follow-up.type.js';
import { FocusArea } from '../vocabulary/vocabulary.type.js';
import { Interaction as InteractionRow } from './interaction.entity.js';

@ObjectType({ description: 'A stakeholder in an interaction (deltagare).' })
export class Participant {
  @Field(() => Stakeholder, { description: 'Who took part.' })
  stakeholder: Stakeholder;

  @Field(() => Organisation, { nullable: true, description: 'The organisation spoken for that day.' })
  onBehalfOf: Organisation | null;
}

@ObjectType({ description: 'One dated contact with stakeholders (kontakt).' })
@Shows(InteractionRow)
export class Interaction {
  @Field(() => String, {
    nullable: true,
    description: 'What was said; null where there is no note, or the caller may not read it.',
  })
  note: string | null;

  @Field(() => User, { description: 'Who recorded it.' })
  author: User;

  @Field(() => User, {
    nullable: true,
    description: 'Whose draft of a note there is, where the caller may read it only once it is finalised.',
  })
  draftBy: User | null;

  @Field(() => [Participant], { description: 'Who took part, in the order given.' })
  participants: Participant[];

  @Field(() => [User], { description: 'Colleagues who were there, by name.' })
  staff: User[];

  @Field(() => [FocusArea], { description: 'What it was about, by name.' })
  focusAreas: FocusArea[];

  @Field(() => [FollowUp], { description: 'What came out of it, the first due first.' })
  followUps: FollowUp[];

  @Field(() => [Commitment], { description: 'What was promised, the first due first.' })
  commitments: Commitment[];

  @Field(() => [User], { description: 'Colleagues who may read it where it is RESTRICTED, by name.' })
  readers: User[];
}

export const InteractionConnection = connectionOf(Interaction, 'Interaction');

@ObjectType({ description: 'A written interaction.' })
export class InteractionPayload {
  @Field(() => Interaction, { description: 'The interaction as it is now.' })
  interaction: object;
}
