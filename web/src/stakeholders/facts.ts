import type { ResultOf } from '../api/graphql';
import { STAKEHOLDER } from '../generated/catalogue';
import {
  blank,
  type Declared,
  given,
  type Taken,
  takenOf,
  type Typed,
  typedOf,
  type TypedValue,
} from '../shared/declared';
import { changedKeys, pick } from '../shared/merge';
import type { Kind } from '../shared/stakeholder';
import type { FACTS } from './page.operations';

export type FactsOf = ResultOf<typeof FACTS>;

/** The fields of a stakeholder that one edits. */
export const FIELDS = takenOf(STAKEHOLDER.fields);
export type FactField = Taken<(typeof STAKEHOLDER.fields)[number]>;

export const CADENCE = ['idealDays', 'longestDays'] as const;

/** Its own intervals between contacts; both empty for the usual ones. */
export type OwnCadence = Record<(typeof CADENCE)[number], string>;

/** What is no field of the record itself. */
interface Ties {
  areaIds: string[];
  focusAreaIds: string[];
  contactCadence: OwnCadence;
}

/** What one edits of a stakeholder, whatever its kind. */
export type Facts = Typed<FactField> & Ties;
export type FactKey = keyof Facts;

/** The fields of inputs whose problems the form shows beside them. */
export const SHOWN: readonly string[] = [
  ...FIELDS.filter(({ kind }) => kind !== 'reference').map(({ key }) => key),
  ...CADENCE,
];

const TYPE: Record<Kind, keyof (typeof STAKEHOLDER)['types']> = {
  PERSON: 'Person',
  ASSOCIATION: 'Association',
  CIVIL_SOCIETY_GROUP: 'CivilSocietyGroup',
  BUSINESS: 'Business',
  PUBLIC_BODY: 'PublicBody',
};

/** What a form begins with, in its order; all other facts follow. */
const FIRST: readonly FactKey[] = [
  'name',
  'givenName',
  'familyName',
  'publicRole',
  'organisationNumber',
  'description',
  'areaIds',
  'focusAreaIds',
  'protectedIdentity',
];

const headingOf = ({ takenOf, of }: Declared): string | undefined => takenOf ?? of;

/** The fields of a kind: those that only some kinds have come first. */
function fieldsOf(kind: Kind): FactField[] {
  const headings: readonly string[] = STAKEHOLDER.types[TYPE[kind]];
  const own = FIELDS.filter((field) => headings.includes(headingOf(field) ?? ''));
  return [...own, ...FIELDS.filter((field) => headingOf(field) === undefined)];
}

/** The facts of a kind in the order of the form: what one begins with, and the rest. */
export function factsOfKind(kind: Kind): { first: FactKey[]; more: FactKey[] } {
  const keys: FactKey[] = [...fieldsOf(kind).map(({ key }) => key), 'areaIds', 'focusAreaIds', 'contactCadence'];
  return { first: FIRST.filter((key) => keys.includes(key)), more: keys.filter((key) => !FIRST.includes(key)) };
}

const typed = (valueOf: (field: FactField) => TypedValue) =>
  Object.fromEntries(FIELDS.map((field) => [field.key, valueOf(field)])) as Typed<FactField>;

export const emptyFacts = (): Facts => ({
  ...typed(blank),
  areaIds: [],
  focusAreaIds: [],
  contactCadence: { idealDays: '', longestDays: '' },
});

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

export function factsOf(one: FactsOf): Facts {
  const { idealDays, longestDays, standard } = one.contactCadence;
  return {
    ...typed((field) => typedOf(field, one)),
    ownerId: one.owner?.id ?? '',
    areaIds: idsOf(one.areas),
    focusAreaIds: idsOf(one.focusAreas),
    contactCadence: standard
      ? emptyFacts().contactCadence
      : { idealDays: String(idealDays), longestDays: String(longestDays) },
  };
}

const DAYS = { key: 'days', kind: 'whole' };

function cadenceInput({ idealDays, longestDays }: OwnCadence) {
  const cadence = { idealDays: given(DAYS, idealDays), longestDays: given(DAYS, longestDays) };
  return cadence.idealDays === null && cadence.longestDays === null ? null : cadence;
}

/** Facts as the API takes them: only those given, and only those of the kind. */
export function factsInput(facts: Partial<Facts>, kind: Kind): Record<string, unknown> {
  const { areaIds, focusAreaIds, contactCadence } = facts;
  const input: Record<string, unknown> = {
    ...(areaIds && { areaIds }),
    ...(focusAreaIds && { focusAreaIds }),
    ...(contactCadence && { contactCadence: cadenceInput(contactCadence) }),
  };
  for (const field of fieldsOf(kind)) {
    const value = facts[field.key];
    if (value !== undefined) input[field.key] = given(field, value);
  }
  return input;
}

/** A new stakeholder as the API takes it: what nobody filled in is left to the server, but for what it has to have. */
export function newInput(facts: Facts, kind: Kind): Record<string, unknown> {
  const required = FIELDS.filter((field: Declared) => field.required).map(({ key }) => key);
  return factsInput(pick(facts, [...changedKeys(emptyFacts(), facts), ...required]), kind);
}
