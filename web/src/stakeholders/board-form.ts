import type { VariablesOf } from '../api/graphql';
import { nameParts } from '../contact/participant';
import type { Affiliation } from './affiliation-words';
import type { RECORD_BOARD } from './changes.operations';

export type BoardInput = VariablesOf<typeof RECORD_BOARD>['input'];

/** What becomes of somebody who is on the board. */
export interface Line {
  becomes: 'stays' | 'newRole' | 'leaves';
  role: string;
}

/** Somebody who comes. */
export interface Newcomer {
  /** Tells rows apart. */
  key: number;
  name: string;
  /** Where known already. */
  person?: { id: string; name: string };
  role: string;
  phone: string;
  email: string;
}

export interface BoardForm {
  on: string;
  lines: Record<string, Line>;
  newcomers: Newcomer[];
}

export const STAYS: Line = { becomes: 'stays', role: '' };

const isTyped = ({ name, person, role, phone, email }: Newcomer): boolean =>
  Boolean(person) || [name, role, phone, email].some((text) => text.trim() !== '');

/** A form as it is sent, and where each line of it went: to tell what is wrong with which. */
export function boardInput(organisationId: string, affiliations: readonly Affiliation[], form: BoardForm) {
  const paths = new Map<string, string>();
  const changes: NonNullable<BoardInput['changes']> = [];
  for (const { id, version } of affiliations) {
    const { becomes, role } = form.lines[id] ?? STAYS;
    if (becomes === 'stays') continue;
    paths.set(id, `input.changes[${changes.length}]`);
    changes.push({ id, version, ...(becomes === 'leaves' ? { leaves: true } : { role: role.trim() }) });
  }
  const newMembers: NonNullable<BoardInput['newMembers']> = [];
  for (const one of form.newcomers.filter(isTyped)) {
    const path = `input.newMembers[${newMembers.length}]`;
    const ways = (
      [
        ['phone', 'PHONE'],
        ['email', 'EMAIL'],
      ] as const
    ).filter(([field]) => one[field].trim() !== '');
    ways.forEach(([field], i) => paths.set(`${one.key}.${field}`, `${path}.contactPoints[${i}].value`));
    paths.set(`${one.key}.role`, `${path}.role`);
    paths.set(`${one.key}.name`, `${path}.givenName`);
    const { givenName, familyName } = nameParts(one.name);
    newMembers.push({
      ...(one.person ? { personId: one.person.id } : { givenName, familyName: familyName || null }),
      role: one.role.trim(),
      contactPoints: ways.map(([field, kind]) => ({ kind, value: one[field].trim() })),
    });
  }
  const input: BoardInput = { organisationId, on: form.on, changes, newMembers };
  return { input, paths };
}

/** What is still to be said before a board can be recorded, by line. */
export function missingIn({ on, lines, newcomers }: BoardForm): string[] {
  return [
    ...(on ? [] : ['on']),
    ...Object.entries(lines).flatMap(([id, { becomes, role }]) =>
      becomes === 'newRole' && !role.trim() ? [`${id}.role`] : [],
    ),
    ...newcomers
      .filter(isTyped)
      .flatMap(({ key, name, person, role }) => [
        ...(person || name.trim() ? [] : [`${key}.name`]),
        ...(role.trim() ? [] : [`${key}.role`]),
      ]),
  ];
}
