import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { describedEnum } from '../graphql/enums.js';
import { EnumInput, IdInput, IdsInput, LineInput } from '../graphql/fields.js';
import { defineRead, one, page, type PageSource } from '../graphql/read/read-type.js';
import { User, userRead } from '../identity/user.type.js';
import { initiativeList } from '../initiatives/initiative.read.js';
import { commitmentList, followUpList, interactionRead } from '../interactions/interaction.read.js';
import { LIVE_STAGES } from '../partnerships/lifecycle.js';
import { partnershipList } from '../partnerships/partnership.list.js';
import { stakeholderList } from '../stakeholders/stakeholder.list.js';
import { attentionOf } from './attention.type.js';

export const HandoverPartEnum = describedEnum('HandoverPart', 'What can be handed over to a successor.', {
  STAKEHOLDERS: 'The stakeholders in use that the colleague keeps.',
  PARTNERSHIPS: 'The living partnerships that the colleague keeps.',
  INITIATIVES: 'The planned and ongoing initiatives that the colleague keeps.',
  FOLLOW_UPS: 'The open follow-ups of the colleague.',
  COMMITMENTS: 'The open promises that the colleague sees to.',
});
export type HandoverPart = keyof typeof HandoverPartEnum;

@ObjectType({ description: 'All that a successor needs to know of what a colleague keeps (överlämning).' })
export class HandoverBrief {
  @Field(() => User, { description: 'The colleague.' })
  colleague: User;
}

@InputType({ description: 'What goes from one colleague to another.' })
export class HandOverInput {
  @IdInput('Who hands over.')
  fromId: string;

  @IdInput('Who takes over.')
  toId: string;

  @EnumInput(() => [HandoverPartEnum], 'What; everything unless given.', { optional: true })
  parts?: HandoverPart[];

  @LineInput('Why.', { max: 500 })
  reason: string;
}

@InputType({ description: 'Stakeholders that get another owner.' })
export class AssignOwnerInput {
  @IdsInput('Which.', { optional: false })
  stakeholderIds: string[];

  @IdInput('Who keeps them from now on; null for nobody.', { optional: true, clearable: true })
  ownerId?: string | null;

  @LineInput('Why.', { max: 500 })
  reason: string;
}

@ObjectType({ description: 'What was handed over.' })
export class HandOverPayload {
  @Field(() => Int, { description: 'How many stakeholders.' })
  stakeholders: number;

  @Field(() => Int, { description: 'How many partnerships.' })
  partnerships: number;

  @Field(() => Int, { description: 'How many initiatives.' })
  initiatives: number;

  @Field(() => Int, { description: 'How many follow-ups.' })
  followUps: number;

  @Field(() => Int, { description: 'How many promises.' })
  commitments: number;
}

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
