import { ownOr } from '../access/sight.js';
import { PageArgs } from '../graphql/connection.js';
import { extendType } from '../graphql/read/extend-type.js';
import { many, page, type PageSource, reference } from '../graphql/read/read-type.js';
import { initiativeRead } from '../initiatives/initiative.read.js';
import { Initiative } from '../initiatives/initiative.type.js';
import type { Interaction as InteractionRow } from '../interactions/interaction.entity.js';
import { interactionList, interactionRead } from '../interactions/interaction.read.js';
import { Interaction, InteractionConnection } from '../interactions/interaction.type.js';
import { everything } from '../records/source.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { Commitment } from '../tasks/commitment.type.js';
import { followUpRead } from '../tasks/follow-up.read.js';
import { FollowUp } from '../tasks/follow-up.type.js';
import { contributionsOf } from './contribution.read.js';
import { partyOn } from './dormancy.sql.js';
import { PartnershipInteraction } from './partnership-interaction.entity.js';
import { PartnershipInitiative } from './partnership.entity.js';
import { byName, partnershipRead, partyOrder, partyRead, today } from './partnership.read.js';
import { throughPartnership } from './partnership.sight.js';
import { ContributionConnection, Partnership, PartnershipParty } from './partnership.type.js';

export const PartnershipContributions = extendType(() => Partnership, partnershipRead, {
  contributions: {
    type: () => ContributionConnection,
    description: 'What its parties bring, the newest period first.',
    args: PageArgs,
    read: page(contributionsOf),
  },
});

export const StakeholderPartnerships = extendType(() => Stakeholder, stakeholderRead, {
  partnerships: {
    type: () => [PartnershipParty],
    description: 'The partnerships that it is or was in: those of today first.',
    args: {
      currentOnly: { type: () => Boolean, defaultValue: false, description: 'Leave out those that it has left.' },
    },
    read: many(
      () => partyRead,
      (row, child, statement, { currentOnly }) =>
        currentOnly
          ? `${child.stakeholderId} = ${row.id} AND ${partyOn(child, today(statement))}`
          : `${child.stakeholderId} = ${row.id}`,
      partyOrder,
    ),
  },
});

export const InitiativePartnerships = extendType(() => Initiative, initiativeRead, {
  partnerships: {
    type: () => [Partnership],
    description: 'The partnerships that lead to it or carry it, by name.',
    read: many(
      () => partnershipRead,
      (row, child, statement) => {
        const tie = everything(PartnershipInitiative, statement, 'its two ends have their own sight');
        return `${child.id} IN (SELECT ${tie.partnershipId} FROM ${tie.from} WHERE ${tie.initiativeId} = ${row.id})`;
      },
      byName,
    ),
  },
});

export const InteractionPartnerships = extendType(() => Interaction, interactionRead, {
  partnerships: {
    type: () => [Partnership],
    description: 'The partnerships that it belongs to, by name.',
    read: many(
      () => partnershipRead,
      (row, child, statement) => {
        const tie = everything(PartnershipInteraction, statement, 'its two ends have their own sight');
        return `${child.id} IN (SELECT ${tie.partnershipId} FROM ${tie.from} WHERE ${tie.interactionId} = ${row.id})`;
      },
      byName,
    ),
  },
});

const interactions: PageSource<InteractionRow> = {
  ...interactionList,
  name: 'interactionsOfPartnership',
  where: (row, statement, _args, parent) => {
    const tie = everything(PartnershipInteraction, statement, 'its two ends have their own sight');
    return [`${row.id} IN (SELECT ${tie.interactionId} FROM ${tie.from} WHERE ${tie.partnershipId} = ${parent}.id)`];
  },
};

export const PartnershipInteractions = extendType(() => Partnership, partnershipRead, {
  interactions: {
    type: () => InteractionConnection,
    description: 'The contacts that belong to it, the latest first.',
    args: PageArgs,
    read: page(interactions),
  },
});

const partnership = {
  type: () => Partnership,
  nullable: true,
  description: 'The partnership that it came out of, if it was one.',
  read: reference(() => partnershipRead, 'partnershipId'),
};

export const FollowUpPartnership = extendType(
  () => FollowUp,
  followUpRead,
  { partnership },
  ownOr('assigneeId', throughPartnership),
);

export const CommitmentPartnership = extendType(
  () => Commitment,
  commitmentRead,
  { partnership },
  ownOr('colleagueId', throughPartnership),
);
