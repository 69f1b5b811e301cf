import { Affiliation } from '../affiliations/affiliation.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { User } from '../identity/user.entity.js';
import { ContactPoint } from '../stakeholders/contact-point.entity.js';
import { KeyPersonDesignation } from '../stakeholders/key-person.entity.js';
import { OwnerChange } from '../stakeholders/ownership.entity.js';
import { Stakeholder, StakeholderArea, StakeholderFocusArea } from '../stakeholders/stakeholder.entity.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.entity.js';
import { all } from './personal-data.js';
import { PrivacyRequest } from './privacy.entity.js';
import { PART } from './report-part.sections.js';
import { nameOf, namesOf, section, type Section } from './report.section.js';

/* What is held on one person, section by section, and what its columns are called to a reader. */

export const SECTIONS: Section[] = [
  section(Stakeholder, {
    key: 'person',
    title: 'Personen',
    columns: {
      name: 'Namn',
      givenName: 'Förnamn',
      familyName: 'Efternamn',
      alternativeNames: 'Andra namn',
      publicRole: 'Offentlig roll',
      description: 'Beskrivning',
      tags: 'Etiketter',
      languages: 'Språk',
      areas: {
        label: 'Områden',
        sql: (row, _person, statement) => {
          const link = all(StakeholderArea, statement);
          const ids = `SELECT ${link.areaId} FROM ${link.from} WHERE ${link.stakeholderId} = ${row.id}`;
          return namesOf(Area, ids, statement);
        },
      },
      focusAreas: {
        label: 'Fokusområden',
        sql: (row, _person, statement) => {
          const link = all(StakeholderFocusArea, statement);
          const ids = `SELECT ${link.focusAreaId} FROM ${link.from} WHERE ${link.stakeholderId} = ${row.id}`;
          return namesOf(FocusArea, ids, statement);
        },
      },
      protectedIdentity: 'Skyddade personuppgifter',
      engagement: 'Engagemang',
      idealContactDays: 'Kontakt helst var (dagar)',
      longestContactDays: 'Kontakt minst var (dagar)',
      lastHeldAt: 'Senaste kontakt',
      verifiedOn: 'Uppgifterna kontrollerade',
      openFollowUpCount: 'Öppna uppföljningar',
      nextFollowUpDue: 'Nästa uppföljning senast',
      source: 'Källa',
      owner: { label: 'Ansvarig', sql: (row, _person, statement) => nameOf(User, row.ownerId, statement) },
      createdAt: 'Registrerad',
      updatedAt: 'Senast ändrad',
      archivedAt: 'Arkiverad',
      processingRestrictedAt: 'Behandlingen begränsad sedan',
      kind: 'Slag',
    },
    as: {
      protectedIdentity: (row) => `nullif(${row.protectedIdentity}, 'NONE')`,
      openFollowUpCount: (row) => `nullif(${row.openFollowUpCount}, 0)`,
    },
    where: (row, person) => `${row.id} = ${person}`,
    order: (row) => row.id,
  }),
  section(ContactPoint, {
    key: 'contactPoints',
    title: 'Kontaktuppgifter',
    columns: {
      kind: 'Slag',
      value: 'Uppgift',
      postalCode: 'Postnummer',
      city: 'Ort',
      label: 'Märkning',
      validFrom: 'Från',
      validUntil: 'Till',
      confidentiality: 'Sekretess',
      e164: 'Nummer i internationell form',
      verifiedOn: 'Kontrollerad',
    },
    where: (row, person) => `${row.stakeholderId} = ${person}`,
    order: (row) => `${row.kind}, ${row.id}`,
  }),
  section(Affiliation, {
    key: 'affiliations',
    title: 'Uppdrag och anknytningar',
    columns: {
      organisation: {
        label: 'Organisation',
        sql: (row, _person, statement) => nameOf(Stakeholder, row.organisationId, statement),
      },
      role: 'Roll',
      validFrom: 'Från',
      validUntil: 'Till',
      isPrimary: 'Huvudsaklig',
    },
    as: { isPrimary: (row) => `CASE WHEN ${row.isPrimary} THEN 'ja' END` },
    where: (row, person) => `${row.personId} = ${person}`,
    order: (row) => `${row.validFrom} NULLS FIRST, ${row.id}`,
  }),
  section(KeyPersonDesignation, {
    key: 'keyPersonDesignations',
    title: 'Utsedd till nyckelperson',
    columns: {
      rationale: 'Motivering',
      decidedBy: { label: 'Beslutad av', sql: (row, _person, statement) => nameOf(User, row.decidedById, statement) },
      since: 'Från',
      validUntil: 'Till',
      reviewOn: 'Omprövas',
    },
    where: (row, person) => `${row.personId} = ${person}`,
    order: (row) => `${row.since}, ${row.id}`,
  }),
  section(Assessment, {
    key: 'assessments',
    title: 'Bedömningar av den offentliga rollen',
    columns: {
      assessedOn: 'Dag',
      publicRole: 'Roll',
      influence: 'Inflytande (1–5)',
      interest: 'Intresse (1–5)',
      stance: 'Inställning',
      rationale: 'Motivering',
      assessedBy: { label: 'Bedömd av', sql: (row, _person, statement) => nameOf(User, row.assessedById, statement) },
    },
    where: (row, person) => `${row.stakeholderId} = ${person}`,
    order: (row) => `${row.assessedOn}, ${row.id}`,
  }),
  ...PART,
  section(OwnerChange, {
    key: 'ownerChanges',
    title: 'Byten av ansvarig',
    columns: {
      changedAt: 'Tid',
      from: { label: 'Från', sql: (row, _person, statement) => nameOf(User, row.fromId, statement) },
      to: { label: 'Till', sql: (row, _person, statement) => nameOf(User, row.toId, statement) },
      reason: 'Skäl',
    },
    where: (row, person) => `${row.objectId} = ${person}`,
    order: (row) => `${row.changedAt}, ${row.id}`,
  }),
  section(PrivacyRequest, {
    key: 'privacyRequests',
    title: 'Invändningar och begäranden om begränsning',
    columns: {
      receivedOn: 'Inkom',
      kind: 'Slag',
      ground: 'Skäl',
      state: 'Läge',
      decision: 'Beslut',
      decidedOn: 'Beslutad',
    },
    where: (row, person) => `${row.personId} = ${person}`,
    order: (row) => `${row.receivedOn}, ${row.id}`,
  }),
];

/** Each place elsewhere in which the person is named: what has no section of its own to be told in. */
export const MENTIONS: Omit<Section, 'rows' | 'tells'> = {
  key: 'mentions',
  title: 'Nämnd på andra ställen',
  columns: [
    { key: 'kind', label: 'Slag' },
    { key: 'subject', label: 'Rubrik', free: true },
    { key: 'day', label: 'Dag' },
    { key: 'field', label: 'Fält' },
    { key: 'text', label: 'Text', free: true },
  ],
};

/** The journal's lines on the person's own record. */
export const JOURNAL: Omit<Section, 'rows' | 'tells'> = {
  key: 'journal',
  title: 'Vad som gjorts med uppgifterna',
  columns: [
    { key: 'at', label: 'Tid' },
    { key: 'action', label: 'Åtgärd' },
    { key: 'changes', label: 'Ändring', free: true },
  ],
};
