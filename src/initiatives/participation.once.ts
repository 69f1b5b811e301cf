import type { Once } from '../database/once.js';
import { InitiativeParticipation } from './initiative.entity.js';

/** A stakeholder has the same part in an initiative once at a time, and an initiative has one lead. */
export const PARTICIPATION_ONCE: Once<InitiativeParticipation> = {
  record: InitiativeParticipation,
  by: ['initiativeId', 'stakeholderId', 'role'],
  days: { from: 'validFrom', until: 'validUntil' },
  group: ({ initiativeId }) => initiativeId,
  among: (other, { initiativeId }, param) => `${other.initiativeId} = ${param(initiativeId, 'uuid')}`,
  thing: ({ role, stakeholderId }) => (role === 'LEAD' ? role : `${role} ${stakeholderId}`),
  says: 'has the same part on one of these days already',
};
