import { PageArgs } from '../graphql/connection.js';
import { extendType } from '../graphql/read/extend-type.js';
import { page, reference } from '../graphql/read/read-type.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { Commitment } from '../tasks/commitment.type.js';
import { followUpRead } from '../tasks/follow-up.read.js';
import { FollowUp, FollowUpConnection } from '../tasks/follow-up.type.js';
import { TimelineArgs } from './interaction.inputs.js';
import { interactionRead, openFollowUps, timeline } from './interaction.read.js';
import { doneOrSeen } from './interaction.sight.js';
import { Interaction, InteractionConnection } from './interaction.type.js';

export const StakeholderInteractions = extendType(() => Stakeholder, stakeholderRead, {
  timeline: {
    type: () => InteractionConnection,
    description: 'Its interactions, own or through who spoke for it, the latest first.',
    args: TimelineArgs,
    read: page(timeline),
  },
  openFollowUps: {
    type: () => FollowUpConnection,
    description: 'Open follow-ups out of its interactions, the first due first.',
    args: PageArgs,
    read: page(openFollowUps),
  },
  lastHeldInteraction: {
    type: () => Interaction,
    nullable: true,
    description: 'The last interaction that took place.',
    read: reference(() => interactionRead, 'lastHeldInteractionId'),
  },
});

export const FollowUpInteraction = extendType(
  () => FollowUp,
  followUpRead,
  {
    interaction: {
      type: () => Interaction,
      nullable: true,
      description: 'The interaction that it came out of, if it was one.',
      read: reference(() => interactionRead, 'interactionId'),
    },
  },
  doneOrSeen('assigneeId'),
);

export const CommitmentInteraction = extendType(
  () => Commitment,
  commitmentRead,
  {
    interaction: {
      type: () => Interaction,
      nullable: true,
      description: 'The interaction in which it was made, if it was one.',
      read: reference(() => interactionRead, 'interactionId'),
    },
  },
  doneOrSeen('colleagueId'),
);
