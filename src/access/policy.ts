import type { Actor, Role } from '../kernel/actor.js';
import { forbidden } from '../kernel/errors.js';

/** The kinds of stakeholder, as far as rules tell them apart. */
export type StakeholderKind = 'PERSON' | 'ASSOCIATION' | 'BUSINESS' | 'CIVIL_SOCIETY_GROUP' | 'PUBLIC_BODY';

const EVERYBODY: Role[] = ['PROCESS_LEADER', 'ASSOCIATION_LIAISON', 'MANAGER', 'ADMIN', 'DATA_PROTECTION_OFFICER'];
const FIELD_WORK: Role[] = ['PROCESS_LEADER', 'ASSOCIATION_LIAISON'];
const READERS: Role[] = [...FIELD_WORK, 'MANAGER'];
const REVIEWERS: Role[] = ['PROCESS_LEADER', 'MANAGER'];

/** Every permission, and the roles that have it. A role that is not named here has none. */
export const POLICY = {
  'account.own': EVERYBODY,
  'user.read': EVERYBODY,
  'vocabulary.read': EVERYBODY,
  'vocabulary.write': ['PROCESS_LEADER', 'ADMIN'],
  'stakeholder.read': READERS,
  'stakeholder.write': FIELD_WORK,
  'affiliation.write': FIELD_WORK,
  'keyPerson.write': ['PROCESS_LEADER'],
  'keyPerson.review': REVIEWERS,
  'interaction.read': READERS,
  'interaction.write': FIELD_WORK,
  'initiative.read': READERS,
  'initiative.write': ['PROCESS_LEADER'],
  'partnership.read': READERS,
  'partnership.write': ['PROCESS_LEADER'],
  'partnership.review': REVIEWERS,
  'assessment.read': REVIEWERS,
  'assessment.write': REVIEWERS,
  'attention.read': READERS,
  'attention.everybody': ['MANAGER'],
  'handover.read': READERS,
  'handover.write': ['PROCESS_LEADER'],
  'network.read': READERS,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof POLICY;

/** What an association liaison writes: associations and groups, and the people in them. */
const LIAISON_WRITES: StakeholderKind[] = ['PERSON', 'ASSOCIATION', 'CIVIL_SOCIETY_GROUP'];

/** Whether the actor has a permission at all. */
export const may = (actor: Pick<Actor, 'roles'>, permission: Permission): boolean =>
  actor.roles.some((role) => (POLICY[permission] as readonly Role[]).includes(role));

/** Whether the actor may write stakeholders of a kind. */
export const mayWriteKind = (actor: Pick<Actor, 'roles'>, kind: StakeholderKind): boolean =>
  may(actor, 'stakeholder.write') && (actor.roles.includes('PROCESS_LEADER') || LIAISON_WRITES.includes(kind));

/** @throws FORBIDDEN */
export function authorise(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw forbidden();
}

/** @throws FORBIDDEN */
export function authoriseKind(actor: Actor, kind: StakeholderKind): void {
  if (!mayWriteKind(actor, kind)) throw forbidden('Your role does not allow writing this kind of stakeholder.');
}
