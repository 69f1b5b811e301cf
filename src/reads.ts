import { affiliationRead, organisationRelationRead } from './affiliations/affiliation.type.js';
import { assessmentRead, cellRead } from './assessments/assessment.read.js';
import { attentionRead } from './attention/attention.read.js';
import { auditEventRead } from './audit/audit.type.js';
import { handoverRead } from './handover/handover.read.js';
import { userRead, sessionRead, apiTokenRead } from './identity/user.type.js';
import {
  formerNameRead,
  participationRead,
  grantRead,
  outcomeRead,
  initiativeRead,
} from './initiatives/initiative.read.js';
import { participantRead, interactionRead } from './interactions/interaction.read.js';
import { answerReads } from './analysis/answers.js';
import { neighbourRead } from './ties/neighbour.read.js';
import { nodeRead, edgeRead, networkRead } from './ties/network.read.js';
import { dutyRead, agreementRead } from './partnerships/agreement.read.js';
import { contributionRead, contributionSumRead, contributionTotalRead } from './partnerships/contribution.read.js';
import { partyRead, stageChangeRead, reviewRead, partnershipRead } from './partnerships/partnership.read.js';
import { dataSubjectRead, privacyRequestRead, retentionRuleRead, disposalRead } from './privacy/privacy.read.js';
import {
  weekRead,
  channelRead,
  kindRead,
  areaCoverageRead,
  focusCoverageRead,
  overviewRead,
} from './reporting/overview.read.js';
import { cadenceDefaultRead, contactCadenceRead } from './stakeholders/cadence.type.js';
import { ownerChangeRead } from './stakeholders/ownership.js';
import { contactPointRead, keyPersonDesignationRead, stakeholderRead } from './stakeholders/stakeholder.read.js';
import { commitmentRead } from './tasks/commitment.read.js';
import { followUpRead } from './tasks/follow-up.read.js';
import { areaRead, focusAreaRead } from './vocabulary/vocabulary.type.js';
import type { ReadType } from './graphql/read/read-type.js';

/** Every type that is read from the database, once. */
export const READS: readonly ReadType[] = [
  userRead,
  sessionRead,
  apiTokenRead,
  weekRead,
  channelRead,
  kindRead,
  areaCoverageRead,
  focusCoverageRead,
  overviewRead,
  areaRead,
  focusAreaRead,
  handoverRead,
  attentionRead,
  contactPointRead,
  keyPersonDesignationRead,
  stakeholderRead,
  ownerChangeRead,
  cadenceDefaultRead,
  contactCadenceRead,
  commitmentRead,
  followUpRead,
  auditEventRead,
  nodeRead,
  edgeRead,
  networkRead,
  neighbourRead,
  ...answerReads,
  dutyRead,
  agreementRead,
  partyRead,
  stageChangeRead,
  reviewRead,
  partnershipRead,
  contributionRead,
  contributionSumRead,
  contributionTotalRead,
  assessmentRead,
  cellRead,
  affiliationRead,
  organisationRelationRead,
  formerNameRead,
  participationRead,
  grantRead,
  outcomeRead,
  initiativeRead,
  participantRead,
  interactionRead,
  dataSubjectRead,
  privacyRequestRead,
  retentionRuleRead,
  disposalRead,
];
