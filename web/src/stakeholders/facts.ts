import type { ResultOf } from '../api/graphql';
import type { Kind } from '../shared/stakeholder';
import type { FACTS } from './page.operations';

export type FactsOf = ResultOf<typeof FACTS>;
export type Engagement = FactsOf['engagement'];
export const ENGAGEMENTS: readonly Engagement[] = ['INFORM', 'CONSULT', 'INVOLVE', 'COLLABORATE'];
export const PROTECTIONS = ['NONE', 'CONFIDENTIALITY_MARKED', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'] as const;
export type Protection = (typeof PROTECTIONS)[number];

/** What one edits of a stakeholder, whatever its kind; texts are empty where there is nothing. */
export interface Facts {
  name: string;
  givenName: string;
  familyName: string;
  publicRole: string;
  organisationNumber: string;
  description: string;
  /** Members, participants or employees. */
  size: string;
  meetingPlace: string;
  engagement: Engagement;
  ownerId: string;
  areaIds: string[];
  focusAreaIds: string[];
  alternativeNames: string;
  tags: string;
  protectedIdentity: Protection;
}

/** Which facts each kind has. */
export const FACTS_OF: Record<Kind, readonly (keyof Facts)[]> = (() => {
  const common = [
    'description',
    'engagement',
    'ownerId',
    'areaIds',
    'focusAreaIds',
    'alternativeNames',
    'tags',
  ] as const;
  const organisation = ['name', 'organisationNumber'] as const;
  return {
    PERSON: ['givenName', 'familyName', 'publicRole', ...common, 'protectedIdentity'],
    ASSOCIATION: [...organisation, 'size', ...common],
    CIVIL_SOCIETY_GROUP: [...organisation, 'size', 'meetingPlace', ...common],
    BUSINESS: [...organisation, 'size', ...common],
    PUBLIC_BODY: [...organisation, ...common],
  };
})();

/** What the size of a kind is called in the API. */
const SIZE: Partial<Record<Kind, string>> = {
  ASSOCIATION: 'memberCount',
  CIVIL_SOCIETY_GROUP: 'participantCount',
  BUSINESS: 'employeeCount',
};

export const emptyFacts = (): Facts => ({
  name: '',
  givenName: '',
  familyName: '',
  publicRole: '',
  organisationNumber: '',
  description: '',
  size: '',
  meetingPlace: '',
  engagement: 'INVOLVE',
  ownerId: '',
  areaIds: [],
  focusAreaIds: [],
  alternativeNames: '',
  tags: '',
  protectedIdentity: 'NONE',
});

export function factsOf(one: FactsOf): Facts {
  const row = one as unknown as Record<string, unknown>;
  const text = (key: string) => {
    const value = row[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return {
    name: one.name,
    givenName: text('givenName'),
    familyName: text('familyName'),
    publicRole: text('publicRole'),
    organisationNumber: text('organisationNumber'),
    description: one.description ?? '',
    size: text(SIZE[one.kind] ?? ''),
    meetingPlace: text('meetingPlace'),
    engagement: one.engagement,
    ownerId: one.owner?.id ?? '',
    areaIds: one.areas.map(({ id }) => id).sort(),
    focusAreaIds: one.focusAreas.map(({ id }) => id).sort(),
    alternativeNames: one.alternativeNames.join(', '),
    tags: one.tags.join(', '),
    protectedIdentity: (row.protectedIdentity as Protection | undefined) ?? 'NONE',
  };
}

const words = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** Facts as the API takes them: only those given, and only those of the kind. */
export function factsInput(facts: Partial<Facts>, kind: Kind): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const key of FACTS_OF[kind]) {
    const value = facts[key];
    if (value === undefined) continue;
    if (key === 'size') input[SIZE[kind]!] = value === '' ? null : Number(value);
    else if (key === 'alternativeNames' || key === 'tags') input[key] = words(value as string);
    else if (typeof value === 'string' && key !== 'name' && key !== 'givenName')
      input[key] = value.trim() === '' ? null : value.trim();
    else input[key] = typeof value === 'string' ? value.trim() : value;
  }
  return input;
}
