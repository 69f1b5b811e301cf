import type { Once } from '../database/once.js';
import { fold } from '../kernel/text.js';
import { Affiliation, OrganisationRelation } from './affiliation.entity.js';
import { readBothWays } from './relation-kinds.js';

/** A person has a role in an organisation once at a time, however it is spelled. */
export const AFFILIATION_ONCE: Once<Affiliation> = {
  record: Affiliation,
  by: ['personId', 'organisationId', 'role'],
  days: { from: 'validFrom', until: 'validUntil' },
  group: ({ personId, organisationId }) => `${personId} ${organisationId}`,
  among: (other, { personId, organisationId }, param) =>
    `${other.personId} = ${param(personId, 'uuid')} AND ${other.organisationId} = ${param(organisationId, 'uuid')}`,
  thing: ({ role }) => fold(role),
  says: 'is held by the person on one of these days already',
};

/** Two organisations stand to each other in a way once at a time; what is read both ways is one, whoever is named first. */
export const RELATION_ONCE: Once<OrganisationRelation> = {
  record: OrganisationRelation,
  by: ['kind', 'fromId', 'toId'],
  days: { from: 'validFrom', until: 'validUntil' },
  // All of a kind: whoever writes one looks for circles too.
  group: ({ kind }) => kind,
  among: (other, { kind, fromId, toId }, param) => {
    const ends = param([fromId, toId], 'uuid[]');
    return `${other.kind} = ${param(kind, 'text')} AND ${other.fromId} = ANY (${ends}) AND ${other.toId} = ANY (${ends})`;
  },
  thing: ({ kind, fromId, toId }) => (readBothWays(kind) ? [fromId, toId].toSorted() : [fromId, toId]).join(' '),
  says: 'stands so to the other on one of these days already',
};
