import type { Linked } from '../database/links.js';
import { User } from './user.entity.js';

/** Who may read of something that not everybody may. */
export const COLLEAGUES: Linked = { of: User, field: 'readerIds', called: 'a colleague' };
