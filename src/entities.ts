import { Affiliation, AffiliationContactPoint, OrganisationRelation } from './affiliations/affiliation.entity.js';
import { Assessment } from './assessments/assessment.entity.js';
import type { EntityClass } from './database/data-source.js';
import {
  AuditEvent,
  AuditPayload,
  IdempotencyKey,
  Installation,
  InstallationSecret,
} from './database/journal.entity.js';
import { NetworkPosition } from './exports/network-position.entity.js';
import { SignInLimit } from './identity/sign-in-limit.entity.js';
import { Credential, PasswordLink, SecondFactor, Session, User } from './identity/user.entity.js';
import { Grant, Outcome } from './initiatives/grant.entity.js';
import {
  Initiative,
  InitiativeArea,
  InitiativeFocusArea,
  InitiativeFormerName,
  InitiativeParticipation,
} from './initiatives/initiative.entity.js';
import { InitiativeInteraction } from './initiatives/initiative-interaction.entity.js';
import { Interaction, InteractionFocusArea, InteractionReader } from './interactions/interaction.entity.js';
import { InteractionParticipant, InteractionStaff } from './interactions/participant.entity.js';
import { TimelineEntry } from './interactions/timeline-entry.entity.js';
import { Agreement, AgreementDuty } from './partnerships/agreement.entity.js';
import { Contribution } from './partnerships/contribution.entity.js';
import {
  Partnership,
  PartnershipArea,
  PartnershipFocusArea,
  PartnershipInitiative,
  PartnershipReader,
} from './partnerships/partnership.entity.js';
import { PartnershipInteraction } from './partnerships/partnership-interaction.entity.js';
import { PartnershipParty } from './partnerships/party.entity.js';
import { PartnershipReview } from './partnerships/review.entity.js';
import { StageChange } from './partnerships/stage-change.entity.js';
import { Disposal, PrivacyRequest, RetentionRule } from './privacy/privacy.entity.js';
import { CadenceDefault } from './stakeholders/cadence.entity.js';
import { ContactPoint, ContactPointReader } from './stakeholders/contact-point.entity.js';
import { KeyPersonDesignation } from './stakeholders/key-person.entity.js';
import { OwnerChange } from './stakeholders/ownership.entity.js';
import { HiddenPerson, Stakeholder, StakeholderArea, StakeholderFocusArea } from './stakeholders/stakeholder.entity.js';
import { Commitment } from './tasks/commitment.entity.js';
import { FollowUp } from './tasks/follow-up.entity.js';
import { Area, FocusArea } from './vocabulary/vocabulary.entity.js';

/** Every table, once. */
export const ENTITIES: EntityClass[] = [
  AuditEvent,
  AuditPayload,
  IdempotencyKey,
  Installation,
  InstallationSecret,
  User,
  Credential,
  PasswordLink,
  Session,
  SecondFactor,
  SignInLimit,
  Area,
  FocusArea,
  CadenceDefault,
  Stakeholder,
  HiddenPerson,
  StakeholderArea,
  StakeholderFocusArea,
  KeyPersonDesignation,
  OwnerChange,
  ContactPoint,
  ContactPointReader,
  Affiliation,
  AffiliationContactPoint,
  OrganisationRelation,
  Interaction,
  InteractionParticipant,
  InteractionReader,
  InteractionStaff,
  InteractionFocusArea,
  TimelineEntry,
  FollowUp,
  Commitment,
  Initiative,
  InitiativeFormerName,
  InitiativeParticipation,
  InitiativeArea,
  InitiativeFocusArea,
  InitiativeInteraction,
  Grant,
  Outcome,
  Partnership,
  PartnershipReader,
  PartnershipParty,
  StageChange,
  PartnershipReview,
  PartnershipArea,
  PartnershipFocusArea,
  PartnershipInitiative,
  PartnershipInteraction,
  Agreement,
  AgreementDuty,
  Contribution,
  Assessment,
  NetworkPosition,
  PrivacyRequest,
  RetentionRule,
  Disposal,
];
