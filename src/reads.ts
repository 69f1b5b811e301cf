import { affiliationRead, organisationRelationRead } from './affiliations/affiliation.read.js';
import { answerReads } from './analysis/answers.js';
import { assessmentRead, cellRead } from './assessments/assessment.read.js';
import { agendaRead } from './attention/agenda.read.js';
import { attentionRead } from './attention/attention.read.js';
import { auditEventRead } from './audit/audit.read.js';
import { auditSubjectRead } from './audit/subject.read.js';
import type { ReadType } from './graphql/read/read-type.js';
import { handoverRead } from './handover/handover.read.js';
import { apiTokenRead, sessionRead, userRead } from './identity/user.read.js';
import {
  formerNameRead,
  grantRead,
  initiativeRead,
  outcomeRead,
  participationRead,
} from './initiatives/initiative.read.js';
import { interactionRead, participantRead } from './interactions/interaction.read.js';
import { agreementRead, dutyRead } from './partnerships/agreement.read.js';
import { contributionRead, contributionSumRead, contributionTotalRead } from './partnerships/contribution.read.js';
import { partnershipRead, partyRead, reviewRead, stageChangeRead } from './partnerships/partnership.read.js';
import { dataSubjectRead, disposalRead, privacyRequestRead, retentionRuleRead } from './privacy/privacy.read.js';
import {
  areaCoverageRead,
  channelRead,
  focusCoverageRead,
  kindRead,
  overviewRead,
  weekRead,
} from './reporting/overview.read.js';
import { cadenceDefaultRead, contactCadenceRead } from './stakeholders/cadence.read.js';
import { ownerChangeRead } from './stakeholders/ownership.read.js';
import { contactPointRead, keyPersonDesignationRead, stakeholderRead } from './stakeholders/stakeholder.read.js';
import { commitmentRead } from './tasks/commitment.read.js';
import { followUpRead } from './tasks/follow-up.read.js';
import { neighbourRead } from './ties/neighbour.read.js';
import { edgeRead, networkRead, nodeRead } from './ties/network.read.js';
import { areaRead, focusAreaRead } from './vocabulary/vocabulary.read.js';

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
  agendaRead,
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
  auditSubjectRead,
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
