import { asAccount, isAccountAddress } from '../kernel/account-address.js';
import type { Role } from '../kernel/actor.js';
import { cleanLine, isWellFormed } from '../kernel/text.js';

/** What the issuer calls a role, and which of ours it is. */
export type RoleMap = readonly (readonly [theirs: string, ours: Role])[];

/**
 * Our roles for what a claim says: a list of names, or one text with spaces between. What the map does not know counts for
 * nothing. Undefined where there is no such claim.
 * @param claim a name, or names with dots between for a claim within claims, as `realm_access.roles`
 */
export function rolesIn(claims: object, claim: string, map: RoleMap): Role[] | undefined {
  let value: unknown = (claims as Record<string, unknown>)[claim];
  if (value === undefined)
    value = claim.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], claims);
  if (value === undefined || value === null) return undefined;
  const theirs = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s+/) : [];
  return [...new Set(map.flatMap(([name, ours]) => (theirs.includes(name) ? [ours] : [])))];
}

/** The address that an account would have, from the claims of an ID token; undefined where they tell none that is one. */
export function emailIn({ email }: Record<string, unknown>): string | undefined {
  return typeof email === 'string' && isWellFormed(email) && isAccountAddress(email) ? asAccount(email) : undefined;
}

/** The name that colleagues see, from the claims of an ID token: cleaned as one that somebody typed. */
export function nameIn(claims: Record<string, unknown>): string {
  const text = (name: string) => {
    const value = claims[name];
    return typeof value === 'string' && isWellFormed(value) ? cleanLine(value) : '';
  };
  const parts = [text('given_name'), text('family_name')].filter(Boolean).join(' ');
  return (text('name') || parts || text('preferred_username') || text('email')).slice(0, 100);
}
