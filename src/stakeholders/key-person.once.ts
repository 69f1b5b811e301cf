import type { Once } from '../database/once.js';
import { KeyPersonDesignation } from './key-person.entity.js';

/** A person is designated as key once at a time. */
export const DESIGNATION_ONCE: Once<KeyPersonDesignation> = {
  record: KeyPersonDesignation,
  by: ['personId'],
  days: { from: 'since', until: 'validUntil' },
  group: ({ personId }) => personId,
  among: (other, { personId }, param) => `${other.personId} = ${param(personId, 'uuid')}`,
  thing: () => '',
  says: 'another designation of this person holds then',
};
