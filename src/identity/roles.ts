import { KEY_HOLDERS, type Role } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { badField } from '../kernel/errors.js';

/** Whether an account is one that an administrator alone cannot take over. */
export const isKeyHolder = (roles: readonly Role[]): boolean => roles.some((role) => KEY_HOLDERS.includes(role));

/**
 * Whether one account may not have these roles together: the data protection officer looks after what a process leader does, and may not
 * have tasks that conflict with that (GDPR, article 38.6).
 */
export const areApart = (roles: readonly Role[], { OFFICER_MAY_LEAD }: Pick<Config, 'OFFICER_MAY_LEAD'>): boolean =>
  !OFFICER_MAY_LEAD && roles.includes('DATA_PROTECTION_OFFICER') && roles.includes('PROCESS_LEADER');

/** @throws BAD_USER_INPUT */
export function checkRoles(roles: readonly Role[], config: Pick<Config, 'OFFICER_MAY_LEAD'>, path: string): void {
  if (areApart(roles, config))
    throw badField(path, 'apart', 'cannot be data protection officer and process leader in one account');
}
