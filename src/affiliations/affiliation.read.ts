import { both } from '../access/sight.js';
import { declared, defineRead, many, reference, value } from '../graphql/read/read-type.js';
import { tied } from '../graphql/read/tied.js';
import { stockholmDate } from '../kernel/time.js';
import { contactPointOrder, contactPointRead, holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { throughStakeholder } from '../stakeholders/stakeholder.sight.js';
import {
  Affiliation as AffiliationRow,
  AffiliationContactPoint,
  OrganisationRelation as OrganisationRelationRow,
} from './affiliation.entity.js';

const current = value<AffiliationRow | OrganisationRelationRow>((row, statement) =>
  holdsOn(row, statement.param(stockholmDate(), 'date')),
);

export const affiliationRead = defineRead({
  name: 'Affiliation',
  record: AffiliationRow,
  visible: both(throughStakeholder('personId'), throughStakeholder('organisationId')),
  fields: {
    ...declared(AffiliationRow),
    current,
    person: reference(() => stakeholderRead, 'personId'),
    organisation: reference(() => stakeholderRead, 'organisationId'),
    contactPoints: many(
      () => contactPointRead,
      tied(AffiliationContactPoint, 'affiliationId', 'contactPointId'),
      contactPointOrder,
    ),
  },
});

export const organisationRelationRead = defineRead({
  name: 'OrganisationRelation',
  record: OrganisationRelationRow,
  visible: both(throughStakeholder('fromId'), throughStakeholder('toId')),
  fields: {
    ...declared(OrganisationRelationRow),
    current,
    from: reference(() => stakeholderRead, 'fromId'),
    to: reference(() => stakeholderRead, 'toId'),
  },
});
