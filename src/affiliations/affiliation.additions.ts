import { extendType } from '../graphql/read/extend-type.js';
import { many, type ReadType } from '../graphql/read/read-type.js';
import { stockholmDate } from '../kernel/time.js';
import type { Row } from '../records/table.js';
import type { Stakeholder as StakeholderRow } from '../stakeholders/stakeholder.entity.js';
import { holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Organisation, Stakeholder } from '../stakeholders/stakeholder.type.js';
import type {
  Affiliation as AffiliationRow,
  OrganisationRelation as OrganisationRelationRow,
} from './affiliation.entity.js';
import { affiliationRead, organisationRelationRead } from './affiliation.read.js';
import { Affiliation, OrganisationRelation } from './affiliation.type.js';

const CURRENT_ONLY = {
  currentOnly: { type: () => Boolean, defaultValue: false, description: 'Leave out what does not hold today.' },
};

/** Those that hold today first, then the newest; `currentOnly` leaves out what has ended. */
const dated = <Child extends AffiliationRow | OrganisationRelationRow>(
  own: (row: Row<StakeholderRow>, child: Row<Child>) => string,
  type: () => ReadType<Child>,
) =>
  many<StakeholderRow, Child>(
    type,
    (row, child, statement, { currentOnly }) =>
      currentOnly
        ? `${own(row, child)} AND ${holdsOn(child, statement.param(stockholmDate(), 'date'))}`
        : own(row, child),
    (child) =>
      `coalesce(${child.validUntil}, 'infinity') DESC, coalesce(${child.validFrom}, '-infinity') DESC, ${child.id}`,
    { crowd: true },
  );

export const StakeholderAffiliations = extendType(() => Stakeholder, stakeholderRead, {
  affiliations: {
    type: () => [Affiliation],
    description: 'Who is what here, or what the person is where: what holds today first.',
    args: CURRENT_ONLY,
    read: dated(
      (row, child) => `(${child.personId} = ${row.id} OR ${child.organisationId} = ${row.id})`,
      () => affiliationRead,
    ),
  },
});

export const OrganisationRelations = extendType(() => Organisation, stakeholderRead, {
  relations: {
    type: () => [OrganisationRelation],
    description: 'How it stands to other organisations: what holds today first.',
    args: CURRENT_ONLY,
    read: dated(
      (row, child) => `(${child.fromId} = ${row.id} OR ${child.toId} = ${row.id})`,
      () => organisationRelationRead,
    ),
  },
});
