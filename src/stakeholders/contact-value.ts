import { isEmail, isURL } from 'class-validator';
import { badField } from '../kernel/errors.js';
import type { ContactPointKind } from './contact-point.entity.js';
import { telephone } from './telephone.js';

/** A name on a platform that is not said, perhaps with its server: kept as it is, for guessing a platform would lead astray. */
const HANDLE = /^@[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+\.\p{L}+)?$/u;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;

/**
 * Checks what was typed as a contact point: it is kept as typed, and a phone number in E.164 too (region SE unless it
 * says otherwise). A web address without a scheme gets https, so that it can be opened.
 * @throws BAD_USER_INPUT naming `path`
 */
export function contactValue(
  kind: ContactPointKind,
  value: string,
  path: string,
): { value: string; e164: string | null } {
  switch (kind) {
    case 'PHONE': {
      const phone = telephone(value);
      if (!phone) throw badField(path, 'phone', 'is no phone number');
      return { value, e164: phone.e164 };
    }
    case 'EMAIL':
      if (!isEmail(value)) throw badField(path, 'email', 'is no e-mail address');
      return { value, e164: null };
    case 'SOCIAL':
      return { value: HANDLE.test(value) ? value : webAddress(value, path), e164: null };
    case 'WEB':
      return { value: webAddress(value, path), e164: null };
    default:
      return { value, e164: null };
  }
}

function webAddress(text: string, path: string): string {
  const address = SCHEME.test(text) ? text : `https://${text}`;
  const sound = isURL(address, { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true });
  if (!sound || address.length > 200) throw badField(path, 'url', 'must be a web address, as www.exempel.se/kontakt');
  return address;
}
