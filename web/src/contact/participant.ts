import type { VariablesOf } from '../api/graphql';
import type { Kind, Named } from '../shared/stakeholder';
import type { LOG } from './contact.operations';

type LogInput = VariablesOf<typeof LOG>['input'];
type Input = LogInput['participants'][number];
export type Channel = LogInput['channel'];

export const CHANNELS: readonly Channel[] = ['MEETING', 'CALL', 'VISIT', 'EVENT', 'DIGITAL_MEETING', 'EMAIL', 'LETTER'];

/** An organisation that is put down with the contact. */
export interface NewOrganisation {
  name: string;
  kind: Kind;
}

export type SpokenFor = Named | NewOrganisation;

/** Who took part: somebody known, or somebody who is put down with the contact. */
export interface Participant {
  key: string;
  name: string;
  kind: Kind;
  /** Missing for who is new. */
  id?: string;
  protectedIdentity?: string;
  /** The organisation spoken for that day: none said yet where it is missing, themselves where it is null. */
  onBehalfOf?: SpokenFor | null;
  /** A name of such an organisation that is typed and not picked. */
  unpicked?: string;
  /* Of who is new. */
  givenName?: string;
  familyName?: string;
  /** What a person is in the organisation spoken for. */
  role?: string;
  phone?: string;
  email?: string;
}

export const participantOf = (one: Named): Participant => ({ ...one, key: one.id });

/** Somebody who is put down with the contact. */
export const newParticipant = (name: string, kind: Kind): Participant => ({
  key: crypto.randomUUID(),
  name: name.trim(),
  kind,
  ...(kind === 'PERSON' && nameParts(name)),
});

/** Whether two name the same organisation. */
export const sameOrganisation = (a: SpokenFor | null | undefined, b: SpokenFor): boolean =>
  Boolean(a) && ('id' in a! && 'id' in b ? a.id === b.id : a!.name === b.name && a!.kind === b.kind);

/** Words that a family name begins with, as “von” and “de la”. */
const PARTICLES = new Set(
  'af al av bin da das de del della den der di do dos du el ibn la las le los ter van von zu'.split(' '),
);

/** A full name in its two parts, as far as one can tell: the last word is the family name, with what it begins with. */
export function nameParts(name: string): { givenName: string; familyName: string } {
  const words = name.trim().split(/\s+/);
  let at = Math.max(1, words.length - 1);
  while (at > 1 && PARTICLES.has(words[at - 1].toLocaleLowerCase('sv'))) at--;
  return { givenName: words.slice(0, at).join(' '), familyName: words.slice(at).join(' ') };
}

const contactPoints = ({ phone, email }: Participant) =>
  [
    { kind: 'PHONE' as const, value: phone?.trim() ?? '' },
    { kind: 'EMAIL' as const, value: email?.trim() ?? '' },
  ].filter(({ value }) => value !== '');

/** A participant as the API takes one. */
export function participantInput(one: Participant): Input {
  const { id, kind, onBehalfOf, role } = one;
  const spoke =
    onBehalfOf && !('id' in onBehalfOf)
      ? { onBehalfOfNew: { kind: onBehalfOf.kind, name: onBehalfOf.name } }
      : { onBehalfOfId: onBehalfOf?.id ?? null };
  if (id) return { stakeholderId: id, ...spoke };
  const points = contactPoints(one);
  const reached = points.length > 0 && { contactPoints: points };
  if (kind !== 'PERSON') return { newOrganisation: { kind, name: one.name.trim(), ...reached } };
  const { givenName = '', familyName = '' } = one.givenName === undefined ? nameParts(one.name) : one;
  return {
    newPerson: {
      givenName: givenName.trim(),
      familyName: familyName.trim() || null,
      roleInOrganisation: (onBehalfOf && role?.trim()) || null,
      ...reached,
    },
    ...spoke,
  };
}
