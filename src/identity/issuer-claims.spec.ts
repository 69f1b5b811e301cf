import { emailIn, nameIn, type RoleMap, rolesIn } from './issuer-claims.js';

const MAP: RoleMap = [
  ['leaders', 'PROCESS_LEADER'],
  ['bosses', 'MANAGER'],
  ['chiefs', 'MANAGER'],
];

it('reads our roles out of a list, a text or a claim within claims', () => {
  expect(rolesIn({ roles: ['chiefs', 'bosses', 'cooks'] }, 'roles', MAP)).toEqual(['MANAGER']);
  expect(rolesIn({ roles: 'leaders bosses' }, 'roles', MAP)).toEqual(['PROCESS_LEADER', 'MANAGER']);
  expect(rolesIn({ realm: { roles: ['leaders'] } }, 'realm.roles', MAP)).toEqual(['PROCESS_LEADER']);
  expect(rolesIn({ 'https://x.example/roles': ['leaders'] }, 'https://x.example/roles', MAP)).toEqual([
    'PROCESS_LEADER',
  ]);
});

it('gives no role for what it does not know, and tells that apart from no claim', () => {
  for (const roles of [[], ['MANAGER'], '', 5, true, {}, [['leaders']]])
    expect(rolesIn({ roles }, 'roles', MAP)).toEqual([]);
  for (const claims of [{}, { roles: null }, { realm: 'x' }]) expect(rolesIn(claims, 'roles', MAP)).toBeUndefined();
  expect(rolesIn({ realm: 'x' }, 'realm.roles', MAP)).toBeUndefined();
});

it('finds a name to show', () => {
  expect(nameIn({ name: ' Kim Påhittad ', email: 'kim@example.test' })).toBe('Kim Påhittad');
  expect(nameIn({ given_name: 'Kim', family_name: 'Påhittad' })).toBe('Kim Påhittad');
  expect(nameIn({ name: 5, email: 'kim@example.test' })).toBe('kim@example.test');
});

it('takes an address only where it is one, as accounts are known by it', () => {
  expect(emailIn({ email: ' Åsa@Exempel.SE ' })).toBe('åsa@exempel.se');
  for (const email of ['kim', 'kim@', '@exempel.se', 'a b@exempel.se', '', 'kim\u0000@exempel.se', 5, null, undefined])
    expect(emailIn({ email })).toBeUndefined();
  expect(nameIn({ name: 'Kim\u202e Påhittad\nNamn' })).toBe('Kim Påhittad Namn');
});
