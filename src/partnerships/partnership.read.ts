import { rowOf } from '../records/table.js';
import { Contribution } from './contribution.entity.js';
import { both, ownOr } from '../access/sight.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { Partnership } from './partnership.entity.js';
import { partnershipVisible, throughPartnership } from './partnership.sight.js';
import { PartnershipParty } from './party.entity.js';
import { PartnershipReview } from './review.entity.js';
import { StageChange } from './stage-change.entity.js';
import { nextStates } from '../graphql/read/next-states.js';
import {
  declared,
  defineRead,
  extendRead,
  many,
  narrowRead,
  page,
  reference,
  value,
  type ReadType,
} from '../graphql/read/read-type.js';
import type { Statement } from '../database/statement.js';
import { userRead } from '../identity/user.type.js';
import { initiativeRead } from '../initiatives/initiative.read.js';
import { stockholmDate } from '../kernel/time.js';
import { ownerChanges } from '../stakeholders/ownership.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { firstDueFirst } from '../tasks/due.sql.js';
import { followUpRead } from '../tasks/follow-up.read.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.type.js';
import { agreementRead } from './agreement.read.js';
import { contributionRead, contributionsOf, contributionSumRead, contributionTotalRead } from './contribution.read.js';
import { dormant, lastMet, partyOn } from './dormancy.sql.js';
import { STAGE_TRANSITIONS } from './lifecycle.js';

const today = (statement: Statement) => statement.param(stockholmDate(), 'date');

export const partyRead: ReadType<PartnershipParty> = defineRead({
  name: 'PartnershipParty',
  record: PartnershipParty,
  visible: both(throughPartnership, throughStakeholder('stakeholderId')),
  fields: {
    ...declared(PartnershipParty),
    current: value((row, statement) => partyOn(row, today(statement))),
    partnership: reference(() => partnershipRead, 'partnershipId'),
    stakeholder: reference(() => stakeholderRead, 'stakeholderId'),
    contributionSums: many(
      () => contributionSumRead,
      (row, child) =>
        `${child}.partnership_id = ${row}.partnership_id AND ${child}.contributor_id = ${row}.stakeholder_id`,
      (child) => `${child}.kind, ${child}.unit`,
    ),
  },
});

export const stageChangeRead = defineRead({
  name: 'PartnershipStageChange',
  record: StageChange,
  fields: {
    ...declared(StageChange),
    changedBy: reference(() => userRead, 'changedById'),
  },
});

export const reviewRead = defineRead({
  name: 'PartnershipReview',
  record: PartnershipReview,
  fields: { ...declared(PartnershipReview), reviewedBy: reference(() => userRead, 'reviewedById') },
});

/** Those of today first, then those who left last. */
const partyOrder = (child: string) =>
  `coalesce(${child}.left_on, 'infinity') DESC, ${child}.role <> 'LEAD', ${child}.joined_on, ${child}.id`;

const own = (row: string, child: string) => `${child}.partnership_id = ${row}.id`;

export const partnershipRead: ReadType<Partnership> = defineRead({
  name: 'Partnership',
  record: Partnership,
  visible: partnershipVisible,
  fields: {
    ...declared(Partnership),
    readers: many(
      () => userRead,
      (row, child) => `${child}.id IN (SELECT user_id FROM partnership_reader WHERE partnership_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    nextStages: value((row) => nextStates(STAGE_TRANSITIONS, `${row}.stage`)),
    lastMetAt: value((row, statement) => lastMet(row, today(statement))),
    dormant: value((row, statement) => dormant(row, today(statement))),
    owner: reference(() => userRead, 'ownerId'),
    ownerChanges: ownerChanges(),
    parties: many(() => partyRead, own, partyOrder),
    stageChanges: many(
      () => stageChangeRead,
      own,
      (child) => `${child}.changed_on DESC, ${child}.id DESC`,
    ),
    reviews: many(
      () => reviewRead,
      own,
      (child) => `${child}.reviewed_on DESC, ${child}.id DESC`,
    ),
    agreements: many(
      () => agreementRead,
      own,
      (child) => `${child}.id DESC`,
    ),
    contributions: page(contributionsOf),
    contributionSums: many(
      () => contributionSumRead,
      own,
      (child) => `${child}.kind, ${child}.unit`,
      {
        // One line a kind and unit, whoever brings it.
        from: (row, child, statement) =>
          `(SELECT c.partnership_id, c.kind, c.unit, sum(c.pledged) AS pledged, sum(c.delivered) AS delivered,
              sum(c.count)::int AS count FROM ${contributionSumRead.table} c
             WHERE c.partnership_id = ${row}.id AND ${throughStakeholder('contributorId')(rowOf(Contribution, 'c'), statement)} GROUP BY 1, 2, 3) ${child}`,
      },
    ),
    initiatives: many(
      () => initiativeRead,
      (row, child) =>
        `${child}.id IN (SELECT initiative_id FROM partnership_initiative WHERE partnership_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    areas: many(
      () => areaRead,
      (row, child) => `${child}.id IN (SELECT area_id FROM partnership_area WHERE partnership_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    focusAreas: many(
      () => focusAreaRead,
      (row, child) =>
        `${child}.id IN (SELECT focus_area_id FROM partnership_focus_area WHERE partnership_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    followUps: many(() => followUpRead, own, firstDueFirst),
    commitments: many(() => commitmentRead, own, firstDueFirst),
  },
});

narrowRead(followUpRead, ownOr('assigneeId', throughPartnership));
narrowRead(commitmentRead, ownOr('colleagueId', throughPartnership));
for (const read of [agreementRead, contributionRead, contributionTotalRead, followUpRead, commitmentRead])
  extendRead(read, { partnership: reference(() => partnershipRead, 'partnershipId') });
extendRead(initiativeRead, {
  partnerships: many(
    () => partnershipRead,
    (row, child) =>
      `${child}.id IN (SELECT partnership_id FROM partnership_initiative WHERE initiative_id = ${row}.id)`,
    (child) => `${child}.name, ${child}.id`,
  ),
});
extendRead(stakeholderRead, {
  partnerships: many(
    () => partyRead,
    (row, child, statement, { currentOnly }) =>
      currentOnly
        ? `${child}.stakeholder_id = ${row}.id AND ${partyOn(child, today(statement))}`
        : `${child}.stakeholder_id = ${row}.id`,
    partyOrder,
  ),
});
