import type { LinkTable } from '../database/links.js';
import { focusAreaLinks } from '../vocabulary/vocabulary.links.js';
import { InteractionFocusArea, InteractionReader } from './interaction.entity.js';
import { InteractionStaff } from './participant.entity.js';

/* What interactions are tied to: colleagues who were there or may read them, and what they were about. */

const colleagues = { of: 'app_user', called: 'a colleague' } as const;

export const STAFF: LinkTable<InteractionStaff> = {
  entity: InteractionStaff,
  table: 'interaction_staff',
  owner: 'interactionId',
  target: 'userId',
  ...colleagues,
  field: 'staffIds',
};

export const READERS: LinkTable<InteractionReader> = {
  entity: InteractionReader,
  table: 'interaction_reader',
  owner: 'interactionId',
  target: 'userId',
  ...colleagues,
  field: 'readerIds',
};

export const FOCUS_AREAS: LinkTable<InteractionFocusArea> = {
  entity: InteractionFocusArea,
  table: 'interaction_focus_area',
  owner: 'interactionId',
  target: 'focusAreaId',
  ...focusAreaLinks,
};
