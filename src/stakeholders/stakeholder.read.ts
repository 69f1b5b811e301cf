import type { StakeholderKind } from '../access/policy.js';
import { seesProtected } from '../access/policy.js';
import { both } from '../access/sight.js';
import { contactPointVisible, stakeholderVisible, throughStakeholder } from './stakeholder.sight.js';
import { userRead } from '../identity/user.type.js';
import { declared, defineRead, group, many, reference, value } from '../graphql/read/read-type.js';
import { stockholmDate } from '../kernel/time.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.type.js';
import { health, idealDays, intervalEnd, longestDays } from './cadence.sql.js';
import { contactCadenceRead } from './cadence.type.js';
import { ContactPoint } from './contact-point.entity.js';
import { ownerChanges } from './ownership.js';
import { KeyPersonDesignation, Stakeholder } from './stakeholder.entity.js';

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
export const holdsOn = (row: string, day: string): string =>
  `((${row}.valid_from IS NULL OR ${row}.valid_from <= ${day}) AND (${row}.valid_until IS NULL OR ${row}.valid_until >= ${day}))`;

export const contactPointRead = defineRead({
  name: 'ContactPoint',
  record: ContactPoint,
  visible: both(throughStakeholder('stakeholderId'), contactPointVisible),
  fields: {
    ...declared(ContactPoint),
    e164: value((row) => `${row}.e164`),
    readers: many(
      () => userRead,
      (row, child) => `${child}.id IN (SELECT user_id FROM contact_point_reader WHERE contact_point_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
  },
});

export const keyPersonDesignationRead = defineRead({
  name: 'KeyPersonDesignation',
  record: KeyPersonDesignation,
  visible: throughStakeholder('personId'),
  fields: {
    ...declared(KeyPersonDesignation),
    decidedBy: reference(() => userRead, 'decided_by_id'),
  },
});

/** The order in which contact points are shown: those that hold, the preferred first. */
export const contactPointOrder = (child: string): string =>
  `${child}.valid_until IS NOT NULL, NOT ${child}.preferred, ${child}.kind, ${child}.id`;

export const stakeholderRead = defineRead({
  name: 'Stakeholder',
  concrete: Object.values(TYPE_OF_KIND),
  record: Stakeholder,
  typeOf: (row) => `CASE ${row}.kind ${TYPE_CASES} END`,
  visible: stakeholderVisible,
  sensitive: (row, { actor }) =>
    seesProtected(actor) ? `CASE WHEN ${row}.protected_identity <> 'NONE' THEN ${row}.id END` : undefined,
  fields: {
    ...declared(Stakeholder),
    organisationNumber: value(
      (row) => `left(${row}.organisation_number, 6) || '-' || right(${row}.organisation_number, 4)`,
    ),
    owner: reference(() => userRead, 'owner_id'),
    ownerChanges: ownerChanges(),
    contactCadence: group(
      () => contactCadenceRead,
      () => 'true',
    ),
    health: value((row, statement) => health(row, statement.param(stockholmDate(), 'date'))),
    contactDueOn: value((row) => intervalEnd(row, idealDays(row))),
    contactLatestOn: value((row) => intervalEnd(row, longestDays(row))),
    areas: many(
      () => areaRead,
      (row, child) => `${child}.id IN (SELECT area_id FROM stakeholder_area WHERE stakeholder_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    focusAreas: many(
      () => focusAreaRead,
      (row, child) =>
        `${child}.id IN (SELECT focus_area_id FROM stakeholder_focus_area WHERE stakeholder_id = ${row}.id)`,
      (child) => `${child}.name, ${child}.id`,
    ),
    contactPoints: many(
      () => contactPointRead,
      (row, child) => `${child}.stakeholder_id = ${row}.id`,
      contactPointOrder,
    ),
    isKeyPerson: value((row, statement) => {
      const today = statement.param(stockholmDate(), 'date');
      return `EXISTS (SELECT FROM key_person_designation k WHERE k.person_id = ${row}.id
        AND k.since <= ${today} AND (k.valid_until IS NULL OR k.valid_until >= ${today}))`;
    }),
    keyPersonDesignations: many(
      () => keyPersonDesignationRead,
      (row, child) => `${child}.person_id = ${row}.id`,
      (child) => `${child}.since DESC, ${child}.id DESC`,
    ),
  },
});
