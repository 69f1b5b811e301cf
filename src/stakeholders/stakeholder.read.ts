import { seesProtected, type StakeholderKind } from '../access/policy.js';
import { both } from '../access/sight.js';
import { declared, defineRead, group, many, type ReadType, reference, value } from '../graphql/read/read-type.js';
import { tied } from '../graphql/read/tied.js';
import { userRead } from '../identity/user.read.js';
import { stockholmDate } from '../kernel/time.js';
import { everything } from '../records/source.js';
import type { Row } from '../records/table.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.read.js';
import { contactCadenceRead } from './cadence.read.js';
import { health, idealDays, intervalEnd, longestDays } from './cadence.sql.js';
import { ContactPoint, ContactPointReader } from './contact-point.entity.js';
import { KeyPersonDesignation } from './key-person.entity.js';
import { ownerChanges } from './ownership.read.js';
import { Stakeholder, StakeholderArea, StakeholderFocusArea } from './stakeholder.entity.js';
import { contactPointVisible, notErased, stakeholderVisible, throughStakeholder } from './stakeholder.sight.js';

/** The object type of each kind. */
export const TYPE_OF_KIND: Record<StakeholderKind, string> = {
  PERSON: 'Person',
  ASSOCIATION: 'Association',
  BUSINESS: 'Business',
  CIVIL_SOCIETY_GROUP: 'CivilSocietyGroup',
  PUBLIC_BODY: 'PublicBody',
};

const TYPE_CASES = Object.entries(TYPE_OF_KIND)
  .map(([kind, type]) => `WHEN '${kind}' THEN '${type}'`)
  .join(' ');

/** SQL: does a dated row hold on a day? Both ends count as within. */
export const holdsOn = (row: Row<{ validFrom: unknown; validUntil: unknown }>, day: string): string =>
  `((${row.validFrom} IS NULL OR ${row.validFrom} <= ${day}) AND (${row.validUntil} IS NULL OR ${row.validUntil} >= ${day}))`;

const byName = (row: Row<{ id: string; name: string }>): string => `${row.name}, ${row.id}`;

export const contactPointRead: ReadType<ContactPoint> = defineRead({
  name: 'ContactPoint',
  record: ContactPoint,
  visible: both(throughStakeholder('stakeholderId'), contactPointVisible),
  fields: {
    ...declared(ContactPoint),
    e164: value((row) => row.e164),
    verifiedBy: reference(() => userRead, 'verifiedById'),
    readers: many(() => userRead, tied(ContactPointReader, 'contactPointId', 'userId'), byName),
  },
});

export const keyPersonDesignationRead = defineRead({
  name: 'KeyPersonDesignation',
  record: KeyPersonDesignation,
  visible: throughStakeholder('personId'),
  fields: {
    ...declared(KeyPersonDesignation),
    decidedBy: reference(() => userRead, 'decidedById'),
  },
});

/** The order in which contact points are shown: those that hold, the preferred first. */
export const contactPointOrder = (child: Row<ContactPoint>): string =>
  `${child.validUntil} IS NOT NULL, NOT ${child.preferred}, ${child.kind}, ${child.id}`;

export const stakeholderRead: ReadType<Stakeholder> = defineRead({
  name: 'Stakeholder',
  concrete: Object.values(TYPE_OF_KIND),
  record: Stakeholder,
  typeOf: (row) => `CASE ${row.kind} ${TYPE_CASES} END`,
  visible: stakeholderVisible,
  writable: notErased,
  sensitive: (row, { actor }) =>
    seesProtected(actor) ? `CASE WHEN ${row.protectedIdentity} <> 'NONE' THEN ${row.id} END` : undefined,
  fields: {
    ...declared(Stakeholder),
    organisationNumber: value(
      (row) => `left(${row.organisationNumber}, 6) || '-' || right(${row.organisationNumber}, 4)`,
    ),
    owner: reference(() => userRead, 'ownerId'),
    ownerChanges: ownerChanges(),
    verifiedBy: reference(() => userRead, 'verifiedById'),
    contactCadence: group(
      () => contactCadenceRead,
      () => 'true',
    ),
    health: value((row, statement) => health(row, statement.param(stockholmDate(), 'date'))),
    contactDueOn: value((row) => intervalEnd(row, idealDays(row))),
    contactLatestOn: value((row) => intervalEnd(row, longestDays(row))),
    areas: many(() => areaRead, tied(StakeholderArea, 'stakeholderId', 'areaId'), byName),
    focusAreas: many(() => focusAreaRead, tied(StakeholderFocusArea, 'stakeholderId', 'focusAreaId'), byName),
    contactPoints: many(
      () => contactPointRead,
      (row, child) => `${child.stakeholderId} = ${row.id}`,
      contactPointOrder,
    ),
    isKeyPerson: value((row, statement) => {
      const today = statement.param(stockholmDate(), 'date');
      const designation = everything(KeyPersonDesignation, statement, 'it is seen by who sees its person');
      return `EXISTS (SELECT FROM ${designation.from} WHERE ${designation.personId} = ${row.id}
        AND ${designation.since} <= ${today}
        AND (${designation.validUntil} IS NULL OR ${designation.validUntil} >= ${today}))`;
    }),
    keyPersonDesignations: many(
      () => keyPersonDesignationRead,
      (row, child) => `${child.personId} = ${row.id}`,
      (child) => `${child.since} DESC, ${child.id} DESC`,
    ),
  },
});
