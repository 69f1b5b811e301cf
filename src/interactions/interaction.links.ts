import { link } from '../database/links.js';
import { COLLEAGUES } from '../identity/user.links.js';
import { FOCUS_AREAS as ABOUT } from '../vocabulary/vocabulary.links.js';
import { InteractionFocusArea, InteractionReader } from './interaction.entity.js';
import { InteractionStaff } from './participant.entity.js';

/* What interactions are tied to: colleagues who were there or may read them, and what they were about. */

export const STAFF = link(InteractionStaff, 'interactionId', 'userId', { ...COLLEAGUES, field: 'staffIds' });

export const READERS = link(InteractionReader, 'interactionId', 'userId', COLLEAGUES);

export const FOCUS_AREAS = link(InteractionFocusArea, 'interactionId', 'focusAreaId', ABOUT);
