import { Session, User } from './access/user.entity.js';
import { Affiliation, AffiliationContactPoint, OrganisationRelation } from './affiliations/affiliation.entity.js';
import type { EntityClass } from './database/data-source.js';
import { AuditEvent, IdempotencyKey, Installation } from './database/journal.entity.js';
import {
  FollowUp,
  Interaction,
  InteractionFocusArea,
  InteractionParticipant,
  InteractionStaff,
  TimelineEntry,
} from './interactions/interaction.entity.js';
import { ContactPoint } from './stakeholders/contact-point.entity.js';
import {
  KeyPersonDesignation,
  Stakeholder,
  StakeholderArea,
  StakeholderFocusArea,
} from './stakeholders/stakeholder.entity.js';
import { Area, FocusArea } from './stakeholders/vocabulary.entity.js';

/** Every table, once. */
export const ENTITIES: EntityClass[] = [
  AuditEvent,
  IdempotencyKey,
  Installation,
  User,
  Session,
  Area,
  FocusArea,
  Stakeholder,
  StakeholderArea,
  StakeholderFocusArea,
  KeyPersonDesignation,
  ContactPoint,
  Affiliation,
  AffiliationContactPoint,
  OrganisationRelation,
  Interaction,
  InteractionParticipant,
  InteractionStaff,
  InteractionFocusArea,
  TimelineEntry,
  FollowUp,
];
