import { isEmail, isURL } from 'class-validator';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { badField } from '../kernel/errors.js';
import type { ContactPointKind } from './contact-point.entity.js';

/**
 * Checks what was typed as a contact point: it is kept as typed, and a phone number in E.164 too (region SE unless it
 * says otherwise).
 * @throws BAD_USER_INPUT naming `path`
 */
export function contactValue(
  kind: ContactPointKind,
  value: string,
  path: string,
): { value: string; e164: string | null } {
  switch (kind) {
    case 'PHONE': {
      const phone = parsePhoneNumberFromString(value, 'SE');
      if (!phone?.isPossible()) throw badField(path, 'phone', 'is no phone number');
      return { value, e164: phone.number };
    }
    case 'EMAIL':
      if (!isEmail(value)) throw badField(path, 'email', 'is no e-mail address');
      return { value, e164: null };
    case 'WEB':
    case 'SOCIAL':
      if (!isURL(value, { protocols: ['http', 'https'], require_protocol: true }))
        throw badField(path, 'url', 'must be a web address that begins with http:// or https://');
      return { value, e164: null };
    default:
      return { value, e164: null };
  }
}
