import { attentionOf } from '../attention/attention.read.js';
import { page, type PageSource, type ReadType } from '../graphql/read/read-type.js';
import { User } from '../identity/user.entity.js';
import { initiativeList } from '../initiatives/initiative.list.js';
import { initiativeRead } from '../initiatives/initiative.read.js';
import type { Interaction } from '../interactions/interaction.entity.js';
import { interactionRead } from '../interactions/interaction.read.js';
import { InteractionStaff } from '../interactions/participant.entity.js';
import { LIVE_STAGES } from '../partnerships/lifecycle.js';
import { partnershipList } from '../partnerships/partnership.list.js';
import { partnershipRead } from '../partnerships/partnership.read.js';
import { everything } from '../records/source.js';
import type { Row } from '../records/table.js';
import { stakeholderList } from '../stakeholders/stakeholder.list.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { commitmentList, commitmentRead } from '../tasks/commitment.read.js';
import { followUpList, followUpRead } from '../tasks/follow-up.read.js';

import { AttentionConnection } from '../attention/attention.type.js';
import { PageArgs } from '../graphql/connection.js';
import { type AddedField, extendType } from '../graphql/read/extend-type.js';
import { InitiativeConnection } from '../initiatives/initiative.type.js';
import { InteractionConnection } from '../interactions/interaction.type.js';
import { PartnershipConnection } from '../partnerships/partnership.type.js';
import { StakeholderConnection } from '../stakeholders/stakeholder.type.js';
import { CommitmentConnection } from '../tasks/commitment.type.js';
import { FollowUpConnection } from '../tasks/follow-up.type.js';
import { handoverRead } from './handover.read.js';
import { HandoverBrief } from './handover.type.js';

/** The part of a list that belongs to the colleague whose row it hangs on. */
const ofColleague = <T extends object>(
  name: string,
  list: PageSource,
  type: ReadType<T>,
  owner: (row: Row<T>) => string,
  more: (row: Row<T>) => string = () => 'true',
): PageSource<T> => ({
  ...list,
  name,
  type: () => type,
  where: (row, statement, args, parent) => [
    ...list.where(row, statement, args),
    `${owner(row)} = ${parent}.id`,
    more(row),
  ],
});

const live = LIVE_STAGES.map((stage) => `'${stage}'`).join(', ');

/** What lies ahead in the calendar, the next first. */
const plannedInteractions: PageSource<Interaction> = {
  name: 'plannedInteractions',
  type: () => interactionRead,
  where: (row, statement, _args, parent) => {
    const staff = everything(InteractionStaff, statement, 'the interaction itself is seen or not');
    return [
      `${row.status} = 'PLANNED'`,
      `EXISTS (SELECT FROM ${staff.from} WHERE ${staff.interactionId} = ${row.id} AND ${staff.userId} = ${parent}.id)`,
    ];
  },
  order: (row) => ({
    name: 'NEXT',
    descending: false,
    keys: [
      { sql: row.startsAt, type: 'timestamptz' },
      { sql: row.id, type: 'uuid' },
    ],
  }),
};

const listed = <T extends object>(
  type: AddedField<User>['type'],
  description: string,
  list: PageSource<T>,
): AddedField<User> => ({ type, description, args: PageArgs, read: page(list) });

export const HandoverLists = extendType(() => HandoverBrief, handoverRead, {
  stakeholders: listed(
    () => StakeholderConnection,
    'The stakeholders that the colleague keeps, by name.',
    ofColleague('handover.stakeholders', stakeholderList, stakeholderRead, (row) => row.ownerId),
  ),
  partnerships: listed(
    () => PartnershipConnection,
    'The living partnerships that the colleague keeps, by name.',
    ofColleague(
      'handover.partnerships',
      partnershipList,
      partnershipRead,
      (row) => row.ownerId,
      (row) => `${row.stage} IN (${live})`,
    ),
  ),
  initiatives: listed(
    () => InitiativeConnection,
    'The planned and ongoing initiatives that the colleague keeps, by name.',
    ofColleague(
      'handover.initiatives',
      initiativeList,
      initiativeRead,
      (row) => row.ownerId,
      (row) => `${row.status} IN ('PLANNED', 'ONGOING')`,
    ),
  ),
  followUps: listed(
    () => FollowUpConnection,
    'The open follow-ups of the colleague, the first due first.',
    ofColleague('handover.followUps', followUpList, followUpRead, (row) => row.assigneeId),
  ),
  commitments: listed(
    () => CommitmentConnection,
    'The open promises that the colleague sees to, the first due first.',
    ofColleague('handover.commitments', commitmentList, commitmentRead, (row) => row.colleagueId),
  ),
  plannedInteractions: listed(
    () => InteractionConnection,
    'Planned contacts at which the colleague is to be, the next first.',
    plannedInteractions,
  ),
  attention: listed(
    () => AttentionConnection,
    'What of the colleague’s needs care now, the most urgent first.',
    attentionOf,
  ),
});
