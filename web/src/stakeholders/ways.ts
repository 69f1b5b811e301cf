import { dayIn } from '../i18n/time';
import type { ContactPoint } from './contact-point-fields';

/** How one gets to somebody by a way, as an address that the telephone knows; undefined where it is none. */
export function hrefOf({ kind, value, e164, postalCode, city }: ContactPoint): string | undefined {
  switch (kind) {
    case 'PHONE':
      return `tel:${e164 ?? value.replace(/[^\d+]/g, '')}`;
    case 'EMAIL':
      return `mailto:${value}`;
    case 'VISITING_ADDRESS':
    case 'POSTAL_ADDRESS':
      return `geo:0,0?q=${encodeURIComponent([value, postalCode, city].filter(Boolean).join(', '))}`;
    default:
      return /^https?:\/\//i.test(value)
        ? value
        : /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value)
          ? `https://${value}`
          : undefined;
  }
}

export const holds = ({ validFrom, validUntil }: ContactPoint, today = dayIn()): boolean =>
  (validFrom === null || validFrom <= today) && (validUntil === null || validUntil >= today);

export interface Round {
  what: 'call' | 'text' | 'mail' | 'map';
  href: string;
}

/** A number that takes messages: in Sweden those of mobiles, and whatever is from elsewhere. */
const takesText = (e164: string | null): boolean => e164 !== null && (/^\+467/.test(e164) || !e164.startsWith('+46'));

/** The ways that are one press away on a telephone: call, write, find; of each sort the first that holds. */
export function roundsOf(points: readonly ContactPoint[]): Round[] {
  const there = points.filter((one) => holds(one));
  const first = (...kinds: ContactPoint['kind'][]) =>
    kinds.flatMap((kind) => there.filter((one) => one.kind === kind)).at(0);
  const phone = first('PHONE');
  const mobile = there.find((one) => one.kind === 'PHONE' && takesText(one.e164));
  const [email, place] = [first('EMAIL'), first('VISITING_ADDRESS', 'POSTAL_ADDRESS')];
  return [
    phone && ({ what: 'call', href: hrefOf(phone)! } as const),
    mobile && ({ what: 'text', href: `sms:${mobile.e164}` } as const),
    email && ({ what: 'mail', href: hrefOf(email)! } as const),
    place && ({ what: 'map', href: hrefOf(place)! } as const),
  ].filter((one) => one !== undefined);
}
