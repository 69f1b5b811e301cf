import { attentionOf } from '../attention/attention.read.js';
import { defineRead, one, page, type PageSource } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.type.js';
import { initiativeList } from '../initiatives/initiative.read.js';
import { interactionRead } from '../interactions/interaction.read.js';
import { LIVE_STAGES } from '../partnerships/lifecycle.js';
import { partnershipList } from '../partnerships/partnership.list.js';
import { stakeholderList } from '../stakeholders/stakeholder.list.js';
import { commitmentList } from '../tasks/commitment.read.js';
import { followUpList } from '../tasks/follow-up.read.js';

/** The part of a list that belongs to the colleague whose row it hangs on. */
const ofColleague = (
  list: PageSource,
  owner: string,
  name: string,
  more: (row: string) => string = () => 'true',
): PageSource => ({
  ...list,
  name,
  where: (row, statement, args, parent) => [
    ...list.where(row, statement, args),
    `${row}.${owner} = ${parent}.id`,
    more(row),
  ],
});

const live = LIVE_STAGES.map((stage) => `'${stage}'`).join(', ');

/** What lies ahead in the calendar, the next first. */
const plannedInteractions: PageSource = {
  name: 'plannedInteractions',
  type: () => interactionRead,
  where: (row, _statement, _args, parent) => [
    `${row}.status = 'PLANNED'`,
    `EXISTS (SELECT FROM interaction_staff s WHERE s.interaction_id = ${row}.id AND s.user_id = ${parent}.id)`,
  ],
  order: (row) => ({
    name: 'NEXT',
    descending: false,
    keys: [
      { sql: `${row}.starts_at`, type: 'timestamptz' },
      { sql: `${row}.id`, type: 'uuid' },
    ],
  }),
};

export const handoverRead = defineRead({
  name: 'HandoverBrief',
  table: 'app_user',
  fields: {
    colleague: one(
      () => userRead,
      (row, child) => `${child}.id = ${row}.id`,
    ),
    stakeholders: page(ofColleague(stakeholderList, 'owner_id', 'handover.stakeholders')),
    partnerships: page(
      ofColleague(partnershipList, 'owner_id', 'handover.partnerships', (row) => `${row}.stage IN (${live})`),
    ),
    initiatives: page(
      ofColleague(
        initiativeList,
        'owner_id',
        'handover.initiatives',
        (row) => `${row}.status IN ('PLANNED', 'ONGOING')`,
      ),
    ),
    followUps: page(ofColleague(followUpList, 'assignee_id', 'handover.followUps')),
    commitments: page(ofColleague(commitmentList, 'colleague_id', 'handover.commitments')),
    plannedInteractions: page(plannedInteractions),
    attention: page(attentionOf),
  },
});
