import { extendType } from '../graphql/read/extend-type.js';
import { many } from '../graphql/read/read-type.js';
import { holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { participationOrder, participationRead, today } from './initiative.read.js';
import { InitiativeParticipation } from './initiative.type.js';

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
