import type { Once } from '../database/once.js';
import { PartnershipParty } from './party.entity.js';

/** A stakeholder is a party of a partnership once at a time. */
export const PARTY_ONCE: Once<PartnershipParty> = {
  record: PartnershipParty,
  by: ['partnershipId', 'stakeholderId'],
  days: { from: 'joinedOn', until: 'leftOn' },
  group: ({ partnershipId }) => partnershipId,
  among: (other, { partnershipId }, param) => `${other.partnershipId} = ${param(partnershipId, 'uuid')}`,
  thing: ({ stakeholderId }) => stakeholderId,
  says: 'is a party on one of these days already',
};
