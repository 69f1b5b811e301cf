import type { Once } from '../database/once.js';
import { fold } from '../kernel/text.js';
import { seen } from '../records/source.js';
import { ContactPoint } from './contact-point.entity.js';
import { contactPointRead } from './stakeholder.read.js';
import { telephone } from './telephone.js';

/**
 * A way to reach a stakeholder stands once at a time, however it is spelled. One that whoever writes may not read of does
 * not count: that it is refused would tell them.
 */
export const CONTACT_POINT_ONCE: Once<ContactPoint> = {
  record: ContactPoint,
  by: ['stakeholderId', 'kind', 'value', 'e164', 'postalCode', 'city'],
  days: { from: 'validFrom', until: 'validUntil' },
  group: ({ stakeholderId }) => stakeholderId,
  among: (other, { stakeholderId }, param) => `${other.stakeholderId} = ${param(stakeholderId, 'uuid')}`,
  thing: (row) => `${row.kind} ${reached(row)}`,
  source: (statement) => seen(contactPointRead, statement),
  says: 'is a way to reach them on one of these days already',
};

function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end--;
  return address.slice(0, end);
}

/** What is reached: a telephone behind a number, an address in a town, a page. Letters of an address on the net are its own, but for their case. */
function reached({ kind, value, e164, postalCode, city }: ContactPoint): string {
  switch (kind) {
    case 'PHONE': {
      const phone = telephone(value);
      // Behind a switchboard the words tell what is reached: of those only what is written alike is one.
      return phone?.extension ? fold(value) : (e164 ?? phone?.short ?? fold(value));
    }
    case 'EMAIL':
      return value.toLowerCase();
    case 'WEB':
    case 'SOCIAL':
      return withoutSlashes(value.toLowerCase().replace(/^https?:\/\//, ''));
    default:
      return [value, (postalCode ?? '').replace(/\s/g, ''), city ?? ''].map(fold).join(' · ');
  }
}
