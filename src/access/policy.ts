import type { Actor, Role } from '../kernel/actor.js';
import { forbidden } from '../kernel/errors.js';
import { SCOPES } from './scopes.js';

/** The kinds of stakeholder, as far as rules tell them apart. */
export type StakeholderKind = 'PERSON' | 'ASSOCIATION' | 'BUSINESS' | 'CIVIL_SOCIETY_GROUP' | 'PUBLIC_BODY';

/** Who may read something: whoever works with it, colleagues, or only those it names (sekretess). */
export type Confidentiality = 'OPEN' | 'INTERNAL' | 'RESTRICTED';

/** What an association liaison looks after: associations and groups, and the people in them. */
export const LIAISON_KINDS: readonly StakeholderKind[] = ['PERSON', 'ASSOCIATION', 'CIVIL_SOCIETY_GROUP'];

/** What a rule may ask of a record. The same facts as SQL stand in visibility.ts; a spec holds the two together. */
export interface Facts {
  /**
   * Whether a person's identity is protected; of an interaction: whether nobody who took part may be seen; of a partnership:
   * whether too few parties may be seen to make one.
   */
  hidden?: boolean;
  /** The same of persons whose data may only be kept, and not be used. */
  withheld?: boolean;
  /** The kinds of the stakeholders that it is about. */
  kinds?: readonly StakeholderKind[];
  confidentiality?: Confidentiality;
  /** Whether it is still its author's working note. */
  draft?: boolean;
  /** Whether the actor made it, was there, or has to see to it. */
  own?: boolean;
  /** Whether the actor is named among those who may read it. */
  named?: boolean;
}

/** The closed list of conditions. A rule holds where all of its conditions do. */
export const CONDITIONS = {
  seen: { test: (facts: Facts) => !facts.hidden, means: 'is about nobody whose identity is protected' },
  used: { test: (facts: Facts) => !facts.withheld, means: 'is about somebody whose data may be used' },
  liaison: {
    test: ({ kinds = [] }: Facts) => kinds.some((kind) => LIAISON_KINDS.includes(kind)),
    means: 'is about a person, an association or a civil-society group',
  },
  open: { test: (facts: Facts) => facts.confidentiality === 'OPEN', means: 'is OPEN' },
  unrestricted: { test: (facts: Facts) => facts.confidentiality !== 'RESTRICTED', means: 'is not RESTRICTED' },
  finalised: { test: (facts: Facts) => !facts.draft, means: 'is no draft' },
  own: { test: (facts: Facts) => facts.own === true, means: 'is their own' },
  named: { test: (facts: Facts) => facts.named === true, means: 'names them as a reader' },
} as const satisfies Record<string, { test: (facts: Facts) => boolean; means: string }>;

export type Condition = keyof typeof CONDITIONS;

interface Rule {
  roles: readonly Role[];
  when?: readonly Condition[];
}

const EVERYBODY: Role[] = ['PROCESS_LEADER', 'ASSOCIATION_LIAISON', 'MANAGER', 'ADMIN', 'DATA_PROTECTION_OFFICER'];
const LEADER: Role[] = ['PROCESS_LEADER'];
const LIAISON: Role[] = ['ASSOCIATION_LIAISON'];
const MANAGER: Role[] = ['MANAGER'];
const OFFICER: Role[] = ['DATA_PROTECTION_OFFICER'];
const READERS: Role[] = [...LEADER, ...LIAISON, ...MANAGER];
const REVIEWERS: Role[] = [...LEADER, ...MANAGER];

/**
 * Every permission, as object.action, and the rules that give it: one that holds is enough. Who is not named has none.
 * What a record is limited to, reads take from here as SQL and writes as a predicate.
 */
export const POLICY = {
  'self.read': [{ roles: EVERYBODY }],
  'account.own': [{ roles: EVERYBODY }],
  'account.manage': [{ roles: ['ADMIN'] }],
  'user.read': [{ roles: EVERYBODY }],
  'vocabulary.read': [{ roles: EVERYBODY }],
  'vocabulary.write': [{ roles: ['PROCESS_LEADER', 'ADMIN'] }],
  'stakeholder.read': [
    { roles: LEADER, when: ['used'] },
    { roles: [...LIAISON, ...MANAGER], when: ['used', 'seen'] },
  ],
  'stakeholder.write': [
    { roles: LEADER, when: ['used'] },
    { roles: LIAISON, when: ['used', 'seen', 'liaison'] },
  ],
  'stakeholder.readProtected': [{ roles: [...LEADER, ...OFFICER] }],
  'stakeholder.protect': [{ roles: LEADER }],
  'contactPoint.read': [
    { roles: REVIEWERS, when: ['unrestricted'] },
    { roles: LIAISON, when: ['open'] },
    { roles: LIAISON, when: ['unrestricted', 'liaison'] },
    { roles: READERS, when: ['named'] },
  ],
  'affiliation.write': [{ roles: [...LEADER, ...LIAISON] }],
  'keyPerson.write': [{ roles: LEADER }],
  'keyPerson.review': [{ roles: REVIEWERS }],
  'interaction.read': [
    { roles: LEADER, when: ['used', 'unrestricted'] },
    { roles: LEADER, when: ['used', 'own'] },
    { roles: LEADER, when: ['used', 'named'] },
    { roles: [...LIAISON, ...MANAGER], when: ['used', 'unrestricted', 'seen'] },
    { roles: [...LIAISON, ...MANAGER], when: ['used', 'own', 'seen'] },
    { roles: [...LIAISON, ...MANAGER], when: ['used', 'named', 'seen'] },
  ],
  'interaction.write': [{ roles: LEADER }, { roles: LIAISON, when: ['liaison'] }],
  'note.read': [
    { roles: READERS, when: ['own'] },
    { roles: REVIEWERS, when: ['finalised', 'unrestricted'] },
    { roles: LIAISON, when: ['finalised', 'open'] },
    { roles: LIAISON, when: ['finalised', 'unrestricted', 'liaison'] },
    { roles: READERS, when: ['finalised', 'named'] },
  ],
  'initiative.read': [{ roles: READERS }],
  'initiative.write': [{ roles: LEADER }],
  'partnership.read': [
    { roles: LEADER, when: ['used', 'unrestricted'] },
    { roles: LEADER, when: ['used', 'own'] },
    { roles: LEADER, when: ['used', 'named'] },
    { roles: MANAGER, when: ['used', 'unrestricted', 'seen'] },
    { roles: LIAISON, when: ['used', 'open', 'seen'] },
    { roles: LIAISON, when: ['used', 'unrestricted', 'liaison', 'seen'] },
    { roles: [...LIAISON, ...MANAGER], when: ['used', 'own', 'seen'] },
    { roles: [...LIAISON, ...MANAGER], when: ['used', 'named', 'seen'] },
  ],
  'partnership.write': [{ roles: LEADER }],
  'partnership.review': [{ roles: REVIEWERS }],
  'assessment.read': [{ roles: REVIEWERS }],
  'assessment.write': [{ roles: REVIEWERS }],
  'attention.read': [{ roles: READERS }],
  'attention.everybody': [{ roles: MANAGER }],
  'handover.read': [{ roles: READERS }],
  'handover.write': [{ roles: LEADER }],
  'network.read': [{ roles: READERS }],
  'report.read': [{ roles: READERS }],
  'audit.read': [{ roles: OFFICER }],
  'privacy.manage': [{ roles: OFFICER }],
  'retention.manage': [{ roles: OFFICER }],
} as const satisfies Record<string, readonly Rule[]>;

export type Permission = keyof typeof POLICY;

/** Who asks, as far as permissions depend on it. */
type Roles = Pick<Actor, 'roles' | 'scope' | 'due'>;

/** What somebody may do who has to see to their own account first. */
const WHILE_DUE: readonly Permission[] = ['self.read', 'account.own'];

/**
 * Whether the permission is one that whoever asks came for: a token for a program names what it may be used for, and who has to see to
 * their own account first may do that alone.
 */
export const covers = ({ scope, due }: Pick<Actor, 'scope' | 'due'>, permission: Permission): boolean =>
  (!scope || (SCOPES[scope] as readonly Permission[]).includes(permission)) && (!due || WHILE_DUE.includes(permission));

/** The rules that give a permission to the roles of an actor; none beyond what they came for. */
const rulesOf = (actor: Roles, permission: Permission): Rule[] =>
  covers(actor, permission)
    ? (POLICY[permission] as readonly Rule[]).filter((rule) => rule.roles.some((role) => actor.roles.includes(role)))
    : [];

/** Whether the actor has a permission at all, be it for some records only. */
export const may = (actor: Roles, permission: Permission): boolean => rulesOf(actor, permission).length > 0;

/** Whether one of the actor's roles may see persons with a protected identity. */
export const seesProtected = (actor: Roles): boolean => may(actor, 'stakeholder.readProtected');

/** All that the actor has a permission for, be it for some records only. */
export const permissionsOf = (actor: Roles): Permission[] =>
  (Object.keys(POLICY) as Permission[]).filter((permission) => may(actor, permission));

/** Whether the actor has a permission for a record with these facts. */
export const allows = (actor: Roles, permission: Permission, facts: Facts): boolean =>
  rulesOf(actor, permission).some(({ when = [] }) => when.every((condition) => CONDITIONS[condition].test(facts)));

/**
 * The same as an SQL condition over a row.
 * @param sql the SQL of each condition; called only for those that the actor's rules name
 */
export function allowsSql(actor: Roles, permission: Permission, sql: Partial<Record<Condition, () => string>>): string {
  const rules = rulesOf(actor, permission);
  if (rules.some(({ when = [] }) => when.length === 0)) return 'true';
  const known = new Map<Condition, string>();
  const sqlOf = (condition: Condition) => {
    const make = sql[condition];
    if (!make) throw new Error(`${permission} asks for ${condition}, which this row has no SQL for.`);
    return known.get(condition) ?? known.set(condition, make()).get(condition)!;
  };
  // A rule that asks for more than another adds nothing.
  const sets = rules.map(({ when = [] }) => when);
  const least = sets.filter(
    (set, i) =>
      !sets.some((other, j) => j !== i && other.every((c) => set.includes(c)) && (other.length < set.length || j < i)),
  );
  return least.length ? `(${least.map((set) => set.map(sqlOf).join(' AND ')).join(' OR ')})` : 'false';
}

/** @throws FORBIDDEN where the actor has a permission for no record at all, or not for one with these facts */
export function authorise(actor: Actor, permission: Permission, facts?: Facts): void {
  if (!(facts ? allows(actor, permission, facts) : may(actor, permission))) throw forbidden();
}

/** Whether the actor may write stakeholders of a kind. */
export const mayWriteKind = (actor: Roles, kind: StakeholderKind): boolean =>
  allows(actor, 'stakeholder.write', { kinds: [kind] });

/** @throws FORBIDDEN */
export function authoriseKind(actor: Actor, kind: StakeholderKind): void {
  if (!mayWriteKind(actor, kind)) throw forbidden('Your role does not allow writing this kind of stakeholder.');
}
