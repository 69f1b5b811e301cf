import { ROLES } from '../kernel/actor.js';
import { SamverkaError } from '../kernel/errors.js';
import { SCOPES } from './scopes.js';
import { authorise, authoriseKind, may, mayWriteKind, type Permission, POLICY } from './policy.js';

const KINDS = ['PERSON', 'ASSOCIATION', 'BUSINESS', 'CIVIL_SOCIETY_GROUP', 'PUBLIC_BODY'] as const;

it('gives nothing to nobody', () => {
  for (const permission of Object.keys(POLICY) as Permission[]) expect(may({ roles: [] }, permission)).toBe(false);
});

it('adds up the roles of an account', () => {
  expect(may({ roles: ['ADMIN'] }, 'interaction.write')).toBe(false);
  expect(may({ roles: ['ADMIN', 'ASSOCIATION_LIAISON'] }, 'interaction.write')).toBe(true);
});

it('lets each role write these kinds of stakeholder', () => {
  const writes = Object.fromEntries(
    ROLES.map((role) => [role, KINDS.filter((kind) => mayWriteKind({ roles: [role] }, kind))]),
  );
  expect(writes).toEqual({
    PROCESS_LEADER: [...KINDS],
    ASSOCIATION_LIAISON: ['PERSON', 'ASSOCIATION', 'CIVIL_SOCIETY_GROUP'],
    MANAGER: [],
    ADMIN: [],
    DATA_PROTECTION_OFFICER: [],
  });
});

it('refuses with FORBIDDEN', () => {
  const actor = { userId: 'x', name: 'x', requestId: 'x', roles: ['MANAGER'] as const };
  expect(() => authorise(actor, 'interaction.write')).toThrow(SamverkaError);
  expect(() => authoriseKind(actor, 'PERSON')).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  expect(() => authorise(actor, 'network.read')).not.toThrow();
});

it('names each permission in a scope of tokens, or for people alone', () => {
  const forPeople = ['account.own', 'account.manage', 'audit.read', 'privacy.manage', 'retention.manage'];
  expect([...SCOPES.WRITE, ...forPeople].toSorted()).toEqual(Object.keys(POLICY).toSorted());
  for (const permission of SCOPES.READ) expect(permission).toMatch(/\.(read|readProtected|everybody)$/);
  for (const permission of forPeople)
    expect(may({ roles: ROLES, scope: 'WRITE' }, permission as Permission)).toBe(false);
  expect(may({ roles: ['PROCESS_LEADER'], scope: 'READ' }, 'interaction.write')).toBe(false);
  expect(may({ roles: ['MANAGER'], scope: 'WRITE' }, 'interaction.write')).toBe(false);
});
