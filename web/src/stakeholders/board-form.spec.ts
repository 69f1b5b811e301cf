import type { Affiliation } from './affiliation-words';
import { boardInput, missingIn, type Newcomer } from './board-form';

const at = (id: string) => ({ id, version: 3, role: 'ledamot' }) as Affiliation;
const somebody: Newcomer = { key: 1, name: '', role: '', phone: '', email: '' };

describe('a board as a form', () => {
  it('is sent with what changes alone, and knows where each line went', () => {
    const { input, paths } = boardInput('org', [at('a'), at('b'), at('c')], {
      on: '2026-03-12',
      lines: { b: { becomes: 'newRole', role: ' kassör ' }, c: { becomes: 'leaves', role: 'ordförande' } },
      newcomers: [
        { ...somebody, key: 7 },
        { ...somebody, key: 8, name: 'Amira Exempelsson', role: 'ordförande', email: 'amira@exempel.example' },
        { ...somebody, key: 9, name: '', person: { id: 'p', name: 'Elsa' }, role: 'ledamot', phone: '070' },
      ],
    });
    expect(input).toEqual({
      organisationId: 'org',
      on: '2026-03-12',
      changes: [
        { id: 'b', version: 3, role: 'kassör' },
        { id: 'c', version: 3, leaves: true },
      ],
      newMembers: [
        {
          givenName: 'Amira',
          familyName: 'Exempelsson',
          role: 'ordförande',
          contactPoints: [{ kind: 'EMAIL', value: 'amira@exempel.example' }],
        },
        { personId: 'p', role: 'ledamot', contactPoints: [{ kind: 'PHONE', value: '070' }] },
      ],
    });
    expect(paths.get('c')).toBe('input.changes[1]');
    expect(paths.get('8.email')).toBe('input.newMembers[0].contactPoints[0].value');
  });

  it('says what is missing: a role of whoever has a new one, a name and a role of whoever comes', () => {
    const form = {
      on: '',
      lines: { a: { becomes: 'newRole' as const, role: ' ' }, b: { becomes: 'leaves' as const, role: '' } },
      newcomers: [somebody, { ...somebody, key: 2, phone: '070' }],
    };
    expect(missingIn(form)).toEqual(['on', 'a.role', '2.name', '2.role']);
  });
});
