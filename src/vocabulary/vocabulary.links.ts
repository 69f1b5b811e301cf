import type { Linked } from '../database/links.js';
import { Area, FocusArea } from './vocabulary.entity.js';

/* What other records are tied to. */

export const AREAS: Linked = { of: Area, field: 'areaIds', called: 'an area' };

export const FOCUS_AREAS: Linked = { of: FocusArea, field: 'focusAreaIds', called: 'a focus area' };
