import type { Watched } from '../database/watch.js';
import { Stakeholder } from './stakeholder.entity.js';

/** Reading of persons whose identity is protected is journalled, and so is asking for those who are hidden. */
export const WATCHED_STAKEHOLDERS: Watched = {
  record: Stakeholder,
  objectType: 'Stakeholder',
  read: 'stakeholder.readProtected',
  missed: 'stakeholder.hide',
};
