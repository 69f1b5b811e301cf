import { emptyFacts, type Facts, factsInput, factsOf, type FactsOf, factsOfKind, FIELDS, newInput } from './facts';

const facts = (more: Partial<Facts>): Facts => ({ ...emptyFacts(), ...more });

const row = {
  id: '1',
  version: 3,
  kind: 'ASSOCIATION',
  name: 'Takten',
  description: null,
  tags: ['musik', 'torg'],
  alternativeNames: [],
  languages: ['sv', 'ar'],
  source: null,
  engagement: 'CONSULT',
  owner: { id: 'o', name: 'Samira' },
  areas: [{ id: 'b' }, { id: 'a' }],
  focusAreas: [],
  contactCadence: { idealDays: 30, longestDays: 60, standard: true },
  memberCount: 71,
  memberCountOn: '2026-01-01',
  associationType: 'NON_PROFIT',
} as unknown as FactsOf;

describe('the facts of a stakeholder', () => {
  it('are as one would have typed them', () => {
    expect(factsOf(row)).toMatchObject({
      name: 'Takten',
      description: '',
      tags: 'musik, torg',
      languages: 'sv, ar',
      ownerId: 'o',
      areaIds: ['a', 'b'],
      contactCadence: { idealDays: '', longestDays: '' },
      memberCount: '71',
      associationType: 'NON_PROFIT',
      protectedIdentity: 'NONE',
    });
  });

  it('go to the API as it takes them, and only those of the kind', () => {
    const changed = {
      memberCount: '1200',
      employeeCount: '4',
      tags: ' musik, ,torg, musik',
      source: ' ',
      ownerId: '',
    };
    expect(factsInput(changed, 'ASSOCIATION')).toEqual({
      memberCount: 1200,
      tags: ['musik', 'torg'],
      source: null,
      ownerId: null,
    });
    expect(factsInput({ memberCount: 'många' }, 'ASSOCIATION')).toEqual({ memberCount: 'många' });
    expect(factsInput({ contactCadence: { idealDays: '30', longestDays: '60' } }, 'PERSON')).toEqual({
      contactCadence: { idealDays: 30, longestDays: 60 },
    });
    expect(factsInput({ contactCadence: { idealDays: '', longestDays: '' } }, 'PERSON')).toEqual({
      contactCadence: null,
    });
  });

  it('are left to the server where a new one has none', () => {
    expect(newInput(facts({ givenName: 'Ada', name: 'Ada' }), 'PERSON')).toEqual({ givenName: 'Ada' });
    expect(newInput(facts({ name: 'Nya' }), 'BUSINESS')).toEqual({ name: 'Nya' });
  });

  it('are all on the form, those that only some kinds have before those of all', () => {
    const kinds = ['PERSON', 'ASSOCIATION', 'CIVIL_SOCIETY_GROUP', 'BUSINESS', 'PUBLIC_BODY'] as const;
    const drawn = new Set(kinds.map(factsOfKind).flatMap(({ first, more }) => [...first, ...more]));
    expect([...drawn].sort()).toEqual([...Object.keys(emptyFacts())].sort());
    expect(FIELDS.length).toBeGreaterThan(20);
    expect(factsOfKind('ASSOCIATION').more[0]).toBe('foundedYear');
    expect(factsOfKind('PERSON').more).not.toContain('memberCount');
  });
});
