import { PageArgs } from '../graphql/connection.js';
import { extendType } from '../graphql/read/extend-type.js';
import { many, page, type PageSource } from '../graphql/read/read-type.js';
import type { Interaction as InteractionRow } from '../interactions/interaction.entity.js';
import { interactionList, interactionRead } from '../interactions/interaction.read.js';
import { Interaction, InteractionConnection } from '../interactions/interaction.type.js';
import { everything } from '../records/source.js';
import { holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { InitiativeInteraction } from './initiative-interaction.entity.js';
import { initiativeRead, participationOrder, participationRead, today } from './initiative.read.js';
import { Initiative, InitiativeParticipation } from './initiative.type.js';

export const StakeholderInitiatives = extendType(() => Stakeholder, stakeholderRead, {
  initiatives: {
    type: () => [InitiativeParticipation],
    description: 'The initiatives that it takes or took part in: what holds today first.',
    args: {
      currentOnly: { type: () => Boolean, defaultValue: false, description: 'Leave out what does not hold today.' },
    },
    read: many(
      () => participationRead,
      (row, child, statement, { currentOnly }) =>
        currentOnly
          ? `${child.stakeholderId} = ${row.id} AND ${holdsOn(child, today(statement))}`
          : `${child.stakeholderId} = ${row.id}`,
      participationOrder,
    ),
  },
});

export const InteractionInitiatives = extendType(() => Interaction, interactionRead, {
  initiatives: {
    type: () => [Initiative],
    description: 'The initiatives that it belongs to, by name.',
    read: many(
      () => initiativeRead,
      (row, child, statement) => {
        const tie = everything(InitiativeInteraction, statement, 'its two ends have their own sight');
        return `${child.id} IN (SELECT ${tie.initiativeId} FROM ${tie.from} WHERE ${tie.interactionId} = ${row.id})`;
      },
      (child) => `${child.name}, ${child.id}`,
    ),
  },
});

const interactions: PageSource<InteractionRow> = {
  ...interactionList,
  name: 'interactionsOfInitiative',
  where: (row, statement, _args, parent) => {
    const tie = everything(InitiativeInteraction, statement, 'its two ends have their own sight');
    return [`${row.id} IN (SELECT ${tie.interactionId} FROM ${tie.from} WHERE ${tie.initiativeId} = ${parent}.id)`];
  },
};

export const InitiativeInteractions = extendType(() => Initiative, initiativeRead, {
  interactions: {
    type: () => InteractionConnection,
    description: 'The contacts that belong to it, the latest first.',
    args: PageArgs,
    read: page(interactions),
  },
});
