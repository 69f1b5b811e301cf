import { may } from '../access/policy.js';
import { Affiliation } from '../affiliations/affiliation.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { columns, defineRead, type ReadType, value } from '../graphql/read/read-type.js';
import { TimelineEntry } from '../interactions/timeline-entry.entity.js';
import type { Sight } from '../records/sight.js';
import { everything } from '../records/source.js';
import { ContactPoint } from '../stakeholders/contact-point.entity.js';
import { KeyPersonDesignation } from '../stakeholders/key-person.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

const WHY = 'whoever reads the journal is told whom an event concerns';

/** Somebody whom an event concerns; reading of those who are protected is journalled, as everywhere. */
export const auditSubjectRead: ReadType<Stakeholder> = defineRead({
  name: 'AuditSubject',
  record: Stakeholder,
  visible: (row, { actor }) => `${row.erasedAt} IS NULL AND ${may(actor, 'audit.read')}`,
  // The table is that of stakeholders, whose own rule limits writes by id.
  guards: false,
  sensitive: (row) => `CASE WHEN ${row.protectedIdentity} <> 'NONE' THEN ${row.id} END`,
  fields: {
    ...columns('id', 'name', 'kind'),
    protected: value((row) => `(${row.protectedIdentity} <> 'NONE')`),
  },
});

/** SELECT of the stakeholders that a record by its id is about: itself, or those that it hangs on. Keys are good for one table alone. */
export function subjectsOf(objectId: string, statement: Sight): string {
  const point = everything(ContactPoint, statement, WHY);
  const role = everything(Affiliation, statement, WHY);
  const key = everything(KeyPersonDesignation, statement, WHY);
  const assessed = everything(Assessment, statement, WHY);
  const entry = everything(TimelineEntry, statement, WHY);
  return `SELECT ${objectId}
    UNION ALL SELECT ${point.stakeholderId} FROM ${point.from} WHERE ${point.id} = ${objectId}
    UNION ALL SELECT unnest(ARRAY[${role.personId}, ${role.organisationId}]) FROM ${role.from} WHERE ${role.id} = ${objectId}
    UNION ALL SELECT ${key.personId} FROM ${key.from} WHERE ${key.id} = ${objectId}
    UNION ALL SELECT ${assessed.stakeholderId} FROM ${assessed.from} WHERE ${assessed.id} = ${objectId}
    UNION ALL SELECT ${entry.stakeholderId} FROM ${entry.from} WHERE ${entry.interactionId} = ${objectId}`;
}

/** SELECT of the records that hang on a stakeholder, and itself. */
export function recordsOf(stakeholderId: string, statement: Sight): string {
  const point = everything(ContactPoint, statement, WHY);
  const role = everything(Affiliation, statement, WHY);
  const key = everything(KeyPersonDesignation, statement, WHY);
  const assessed = everything(Assessment, statement, WHY);
  const entry = everything(TimelineEntry, statement, WHY);
  return `SELECT ${stakeholderId}
    UNION ALL SELECT ${point.id} FROM ${point.from} WHERE ${point.stakeholderId} = ${stakeholderId}
    UNION ALL SELECT ${role.id} FROM ${role.from} WHERE ${stakeholderId} IN (${role.personId}, ${role.organisationId})
    UNION ALL SELECT ${key.id} FROM ${key.from} WHERE ${key.personId} = ${stakeholderId}
    UNION ALL SELECT ${assessed.id} FROM ${assessed.from} WHERE ${assessed.stakeholderId} = ${stakeholderId}
    UNION ALL SELECT ${entry.interactionId} FROM ${entry.from} WHERE ${entry.stakeholderId} = ${stakeholderId}`;
}
