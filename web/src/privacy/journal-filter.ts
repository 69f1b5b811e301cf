import { addDays, fromWallClock } from '../i18n/time';
import type { EventFilter } from './journal.operations';

/** What one looks for in the journal: by what was done, or by what sort of record it is about. */
export const KINDS = {
  protected: { actions: ['stakeholder.readProtected', 'stakeholder.hide', 'stakeholder.protect'] },
  refused: {
    actions: [
      'request.forbid',
      'session.deny',
      'session.denyCode',
      'session.denyIssuer',
      'session.lock',
      'session.refuse',
      'password.deny',
      'passwordLink.deny',
    ],
  },
  sessions: { actions: ['session.open', 'session.close', 'session.revoke', 'token.create', 'token.revoke'] },
  accounts: { objectTypes: ['User'] },
  privacy: {
    actions: [
      'audit.read',
      'network.export',
      'privacy.subjectAccess',
      'privacy.subjectAccessAgain',
      'privacy.request',
      'privacy.decide',
      'privacy.erase',
      'retention.create',
      'retention.update',
      'retention.preview',
      'retention.execute',
      'retention.destroy',
    ],
  },
  stakeholders: {
    objectTypes: [
      'Stakeholder',
      'ContactPoint',
      'Affiliation',
      'OrganisationRelation',
      'KeyPersonDesignation',
      'Assessment',
    ],
  },
  interactions: { objectTypes: ['Interaction', 'FollowUp', 'Commitment'] },
  partnerships: { objectTypes: ['Partnership', 'PartnershipParty', 'Agreement', 'Contribution'] },
  initiatives: { objectTypes: ['Initiative', 'InitiativeParticipation', 'Grant', 'Outcome'] },
  vocabularies: { objectTypes: ['Area', 'FocusArea', 'CadenceDefault'] },
} as const satisfies Record<string, Pick<EventFilter, 'actions' | 'objectTypes'>>;
export type EventKind = keyof typeof KINDS;

/** What narrows the journal down, as it stands in the address; empty: nothing. */
export interface JournalFilter {
  kind: EventKind | '';
  colleague: string;
  /** A person's key; the name stands beside it for as long as one is on the page. */
  person: string;
  from: string;
  until: string;
}

const isKind = (text: string): text is EventKind => Object.hasOwn(KINDS, text);

export function filterIn(search: URLSearchParams): JournalFilter {
  const text = (key: string) => search.get(key) ?? '';
  const kind = text('slag');
  return {
    kind: isKind(kind) ? kind : '',
    colleague: text('av'),
    person: text('person'),
    from: text('fran'),
    until: text('till'),
  };
}

export function searchOf({ kind, colleague, person, from, until }: JournalFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ slag: kind, av: colleague, person, fran: from, till: until }))
    if (value) search.set(key, value);
  return search;
}

const startOf = (day: string): string | null => fromWallClock(`${day}T00:00`)?.toISOString() ?? null;

/** The filter as the API is told; days are Stockholm's. */
export const toAsk = ({ kind, colleague, person, from, until }: JournalFilter): EventFilter => ({
  ...(kind && { ...KINDS[kind] }),
  actorId: colleague || null,
  subjectId: person || null,
  from: from ? startOf(from) : null,
  before: until ? startOf(addDays(until, 1)) : null,
});
