import type { VariablesOf } from '../api/graphql';
import type { UPDATE_INTERACTION } from './participant.operations';
import type { Kind, Named } from './stakeholder';

type Input = NonNullable<VariablesOf<typeof UPDATE_INTERACTION>['input']['participants']>[number];
export type Channel = NonNullable<VariablesOf<typeof UPDATE_INTERACTION>['input']['channel']>;

export const CHANNELS: readonly Channel[] = ['MEETING', 'CALL', 'VISIT', 'EVENT', 'DIGITAL_MEETING', 'EMAIL', 'LETTER'];

/** Who took part: somebody known, or somebody who is put down with the interaction. */
export interface Participant {
  key: string;
  name: string;
  kind: Kind;
  /** Missing for who is new. */
  id?: string;
  protectedIdentity?: string;
  /** The organisation spoken for that day. */
  onBehalfOf?: Named;
  /** Of a new person: what they are in the organisation spoken for. */
  role?: string;
}

export const participantOf = (one: Named): Participant => ({ ...one, key: one.id });

/** A full name in its two parts: the last word is the family name. */
export function nameParts(name: string): { givenName: string; familyName: string | null } {
  const words = name.trim().split(/\s+/);
  return words.length < 2
    ? { givenName: words[0] ?? '', familyName: null }
    : { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? null };
}

/** A participant as the API takes one. */
export function participantInput({ id, name, kind, onBehalfOf, role }: Participant): Input {
  const onBehalfOfId = onBehalfOf?.id ?? null;
  if (id) return { stakeholderId: id, onBehalfOfId };
  if (kind === 'PERSON')
    return {
      newPerson: { ...nameParts(name), roleInOrganisation: (onBehalfOf && role?.trim()) || null },
      onBehalfOfId,
    };
  return { newOrganisation: { kind, name: name.trim() } };
}
