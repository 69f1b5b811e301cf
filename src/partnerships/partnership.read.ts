import { both } from '../access/sight.js';
import type { Statement } from '../database/statement.js';
import { nextStates } from '../graphql/read/next-states.js';
import { declared, defineRead, extendRead, many, type ReadType, reference, value } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.read.js';
import { initiativeRead } from '../initiatives/initiative.read.js';
import { stockholmDate } from '../kernel/time.js';
import type { RecordClass } from '../records/declaration.js';
import { everything, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import { ownerChanges } from '../stakeholders/ownership.read.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { firstDueFirst } from '../tasks/due.sql.js';
import { followUpRead } from '../tasks/follow-up.read.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.read.js';
import { agreementRead } from './agreement.read.js';
import { Contribution } from './contribution.entity.js';
import { contributionRead, contributionSums, contributionTotalRead } from './contribution.read.js';
import { dormant, lastMet, partyOn } from './dormancy.sql.js';
import { STAGE_TRANSITIONS } from './lifecycle.js';
import {
  Partnership,
  PartnershipArea,
  PartnershipFocusArea,
  PartnershipInitiative,
  PartnershipReader,
} from './partnership.entity.js';
import { partnershipVisible, throughPartnership } from './partnership.sight.js';
import { PartnershipParty } from './party.entity.js';
import { PartnershipReview } from './review.entity.js';
import { StageChange } from './stage-change.entity.js';

export const today = (statement: Statement) => statement.param(stockholmDate(), 'date');

export const partyRead: ReadType<PartnershipParty> = defineRead({
  name: 'PartnershipParty',
  record: PartnershipParty,
  visible: both(throughPartnership, throughStakeholder('stakeholderId')),
  fields: {
    ...declared(PartnershipParty),
    current: value((row, statement) => partyOn(row, today(statement))),
    partnership: reference(() => partnershipRead, 'partnershipId'),
    stakeholder: reference(() => stakeholderRead, 'stakeholderId'),
    contributionSums: contributionSums<PartnershipParty>(
      (statement) => everything(Contribution, statement, 'whoever sees a party sees what it brings'),
      (row, { partnershipId, contributorId }) =>
        `${partnershipId} = ${row.partnershipId} AND ${contributorId} = ${row.stakeholderId}`,
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
export const partyOrder = (child: Row<PartnershipParty>) =>
  `coalesce(${child.leftOn}, 'infinity') DESC, ${child.role} <> 'LEAD', ${child.joinedOn}, ${child.id}`;

interface OfPartnership {
  partnershipId: string | null;
}

const own = <Child extends OfPartnership>(row: Row<Partnership>, child: Row<Child>) =>
  `${child.partnershipId} = ${row.id}`;

export const byName = (child: Row<{ id: string; name: string }>) => `${child.name}, ${child.id}`;

/** What a table of ties has for a partnership, by the property of the tie that points to it. */
const tied =
  <Tie extends OfPartnership, Column extends keyof Tie & string>(record: RecordClass<Tie>, column: Column) =>
  (row: Row<Partnership>, child: Row<{ id: string }>, statement: Statement) => {
    const tie = everything(record, statement, 'its two ends have their own sight');
    return `${child.id} IN (SELECT ${tie[column]} FROM ${tie.from} WHERE ${tie.partnershipId} = ${row.id})`;
  };

export const partnershipRead: ReadType<Partnership> = defineRead({
  name: 'Partnership',
  record: Partnership,
  visible: partnershipVisible,
  fields: {
    ...declared(Partnership),
    readers: many(() => userRead, tied(PartnershipReader, 'userId'), byName),
    nextStages: value((row) => nextStates(STAGE_TRANSITIONS, row.stage)),
    lastMetAt: value((row, statement) => lastMet(row, today(statement), statement)),
    dormant: value((row, statement) => dormant(row, today(statement), statement)),
    owner: reference(() => userRead, 'ownerId'),
    ownerChanges: ownerChanges(),
    parties: many(() => partyRead, own, partyOrder),
    stageChanges: many(
      () => stageChangeRead,
      own,
      (child) => `${child.changedOn} DESC, ${child.id} DESC`,
    ),
    reviews: many(
      () => reviewRead,
      own,
      (child) => `${child.reviewedOn} DESC, ${child.id} DESC`,
    ),
    agreements: many(
      () => agreementRead,
      own,
      (child) => `${child.id} DESC`,
    ),
    contributionSums: contributionSums<Partnership>(
      (statement) => seen({ record: Contribution, visible: throughStakeholder('contributorId') }, statement),
      (row, { partnershipId }) => `${partnershipId} = ${row.id}`,
    ),
    initiatives: many(() => initiativeRead, tied(PartnershipInitiative, 'initiativeId'), byName),
    areas: many(() => areaRead, tied(PartnershipArea, 'areaId'), byName),
    focusAreas: many(() => focusAreaRead, tied(PartnershipFocusArea, 'focusAreaId'), byName),
    followUps: many(() => followUpRead, own, firstDueFirst),
    commitments: many(() => commitmentRead, own, firstDueFirst),
  },
});

const partnership = reference(() => partnershipRead, 'partnershipId');

/** Parts of a partnership lead back to it. */
export function leadBack(): void {
  for (const part of [agreementRead, contributionRead, contributionTotalRead]) extendRead(part, { partnership });
}
