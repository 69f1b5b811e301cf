import { attentionOf } from '../attention/attention.read.js';
import { defineRead, one, page, type PageSource, type ReadType } from '../graphql/read/read-type.js';
import { User } from '../identity/user.entity.js';
import { userRead } from '../identity/user.type.js';
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

export const handoverRead: ReadType<User> = defineRead({
  name: 'HandoverBrief',
  record: User,
  fields: {
    colleague: one(
      () => userRead,
      (row, child) => `${child}.id = ${row.id}`,
    ),
    stakeholders: page(ofColleague('handover.stakeholders', stakeholderList, stakeholderRead, (row) => row.ownerId)),
    partnerships: page(
      ofColleague(
        'handover.partnerships',
        partnershipList,
        partnershipRead,
        (row) => row.ownerId,
        (row) => `${row.stage} IN (${live})`,
      ),
    ),
    initiatives: page(
      ofColleague(
        'handover.initiatives',
        initiativeList,
        initiativeRead,
        (row) => row.ownerId,
        (row) => `${row.status} IN ('PLANNED', 'ONGOING')`,
      ),
    ),
    followUps: page(ofColleague('handover.followUps', followUpList, followUpRead, (row) => row.assigneeId)),
    commitments: page(ofColleague('handover.commitments', commitmentList, commitmentRead, (row) => row.colleagueId)),
    plannedInteractions: page(plannedInteractions),
    attention: page(attentionOf),
  },
});
