import { Initiative, InitiativeParticipation } from '../initiatives/initiative.entity.js';
import { User } from '../identity/user.entity.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { InteractionParticipant, InteractionStaff } from '../interactions/participant.entity.js';
import { TimelineEntry } from '../interactions/timeline-entry.entity.js';
import type { Statement } from '../database/statement.js';
import { Agreement, AgreementDuty } from '../partnerships/agreement.entity.js';
import { Contribution } from '../partnerships/contribution.entity.js';
import { Partnership } from '../partnerships/partnership.entity.js';
import { PartnershipParty } from '../partnerships/party.entity.js';
import type { Row } from '../records/table.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { Commitment } from '../tasks/commitment.entity.js';
import { FollowUp } from '../tasks/follow-up.entity.js';
import { all } from './personal-data.js';
import { nameOf, namesOf, section, type Section } from './report.section.js';

/* What a person took part in, section by section. */

/**
 * Text that has not found its final form may be left out (5 kap. 2 § lagen 2018:218), unless it has been kept for longer
 * than a year.
 */
export const noteIsFinal = (row: Row<Interaction>) =>
  `(${row.noteState} = 'FINALISED' OR ${row.createdAt} < now() - interval '1 year')`;

/** SELECT of the interactions in which the person took part. */
const theirs = (person: string, statement: Statement) => {
  const entry = all(TimelineEntry, statement);
  return `SELECT ${entry.interactionId} FROM ${entry.from} WHERE ${entry.stakeholderId} = ${person}`;
};

/** Contacts with what came out of them, partnerships and initiatives. */
export const PART: Section[] = [
  section(Interaction, {
    key: 'interactions',
    title: 'Kontakter',
    columns: {
      startsAt: 'Tid',
      durationMinutes: 'Minuter',
      channel: 'Kanal',
      status: 'Status',
      subject: 'Ämne',
      note: 'Anteckning',
      noteLeftOut: {
        label: 'Utelämnat',
        sql: (row) =>
          `CASE WHEN ${row.note} IS NOT NULL AND NOT ${noteIsFinal(row)} THEN 'Ett utkast till anteckning' END`,
      },
      place: 'Plats',
      cancelReason: 'Skäl till att den ställdes in',
      onBehalfOf: {
        label: 'För organisationen',
        sql: (row, person, statement) => {
          const part = all(InteractionParticipant, statement);
          const ids = `SELECT ${part.onBehalfOfId} FROM ${part.from} WHERE ${part.interactionId} = ${row.id} AND ${part.stakeholderId} = ${person}`;
          return namesOf(Stakeholder, ids, statement);
        },
      },
      organisations: {
        label: 'Organisationer som deltog',
        sql: (row, _person, statement) => {
          const entry = all(TimelineEntry, statement);
          const ids = `SELECT ${entry.stakeholderId} FROM ${entry.from} WHERE ${entry.interactionId} = ${row.id}`;
          return namesOf(Stakeholder, ids, statement, `kind <> 'PERSON'`);
        },
      },
      otherPersons: {
        label: 'Andra personer som deltog (antal)',
        sql: (row, person, statement) => {
          const [entry, who] = [all(TimelineEntry, statement), all(Stakeholder, statement)];
          return `(SELECT nullif(count(*), 0) FROM ${entry.from} JOIN ${who.from} ON ${who.id} = ${entry.stakeholderId}
            WHERE ${entry.interactionId} = ${row.id} AND ${who.kind} = 'PERSON' AND ${who.id} <> ${person})`;
        },
      },
      staff: {
        label: 'Från oss',
        sql: (row, _person, statement) => {
          const staff = all(InteractionStaff, statement);
          const ids = `SELECT ${staff.userId} FROM ${staff.from} WHERE ${staff.interactionId} = ${row.id}`;
          return namesOf(User, ids, statement);
        },
      },
      confidentiality: 'Sekretess',
      legalProvision: 'Bestämmelse',
      noteState: 'Anteckningens läge',
    },
    as: { note: (row) => `CASE WHEN ${noteIsFinal(row)} THEN ${row.note} END` },
    where: (row, person, statement) => `${row.id} IN (${theirs(person, statement)})`,
    order: (row) => `${row.startsAt}, ${row.id}`,
  }),
  section(FollowUp, {
    key: 'followUps',
    title: 'Uppföljningar efter kontakterna',
    columns: {
      title: 'Uppgift',
      dueOn: 'Senast',
      status: 'Status',
      outcome: 'Resultat',
      assignee: { label: 'Ansvarig', sql: (row, _person, statement) => nameOf(User, row.assigneeId, statement) },
      closedAt: 'Avslutad',
    },
    where: (row, person, statement) => `${row.interactionId} IN (${theirs(person, statement)})`,
    order: (row) => `${row.createdAt}, ${row.id}`,
  }),
  section(Commitment, {
    key: 'commitments',
    title: 'Åtaganden',
    columns: {
      promisedBy: 'Av',
      title: 'Åtagande',
      madeOn: 'Gjort',
      dueOn: 'Senast',
      state: 'Läge',
      outcome: 'Resultat',
      closedAt: 'Avslutat',
    },
    as: { promisedBy: (row) => `CASE ${row.promisedBy} WHEN 'US' THEN 'oss' ELSE 'personen' END` },
    where: (row, person) => `${row.stakeholderId} = ${person}`,
    order: (row) => `${row.madeOn}, ${row.id}`,
  }),
  section(PartnershipParty, {
    key: 'partnerships',
    title: 'Samverkan',
    columns: {
      name: {
        label: 'Samverkan',
        free: [Partnership, 'name'],
        sql: (row, _person, statement) => nameOf(Partnership, row.partnershipId, statement),
      },
      purpose: {
        label: 'Ändamål',
        free: [Partnership, 'purpose'],
        sql: (row, _person, statement) => {
          const partnership = all(Partnership, statement);
          return `(SELECT ${partnership.purpose} FROM ${partnership.from} WHERE ${partnership.id} = ${row.partnershipId})`;
        },
      },
      role: 'Roll',
      joinedOn: 'Från',
      leftOn: 'Till',
      representedByStaff: 'Företräds av vår personal',
      duties: {
        label: 'Åtaganden i avtal',
        free: [AgreementDuty, 'duty'],
        sql: (row, person, statement) => {
          const [agreement, duty] = [all(Agreement, statement), all(AgreementDuty, statement)];
          return `(SELECT string_agg(${duty.duty}, '; ' ORDER BY ${duty.position}) FROM ${agreement.from}
            JOIN ${duty.from} ON ${duty.agreementId} = ${agreement.id}
            WHERE ${agreement.partnershipId} = ${row.partnershipId} AND ${duty.partyId} = ${person})`;
        },
      },
      contributions: {
        label: 'Insatser',
        free: [Contribution, 'description'],
        sql: (row, person, statement) => {
          const brought = all(Contribution, statement);
          return `(SELECT string_agg(concat_ws(' ', ${brought.kind}, ${brought.pledged}, ${brought.unit}, ${brought.description}), '; '
              ORDER BY ${brought.startsOn}, ${brought.id}) FROM ${brought.from}
            WHERE ${brought.partnershipId} = ${row.partnershipId} AND ${brought.contributorId} = ${person})`;
        },
      },
    },
    tells: [
      {
        record: Partnership,
        keys: ['name', 'purpose'],
        where: (row, person, statement) => {
          const party = all(PartnershipParty, statement);
          return `${row}.id IN (SELECT ${party.partnershipId} FROM ${party.from} WHERE ${party.stakeholderId} = ${person})`;
        },
      },
    ],
    as: { representedByStaff: (row) => `CASE WHEN ${row.representedByStaff} THEN 'ja' END` },
    where: (row, person) => `${row.stakeholderId} = ${person}`,
    order: (row) => `${row.joinedOn}, ${row.id}`,
  }),
  section(InitiativeParticipation, {
    key: 'initiatives',
    title: 'Initiativ',
    columns: {
      name: {
        label: 'Initiativ',
        free: [Initiative, 'name'],
        sql: (row, _person, statement) => nameOf(Initiative, row.initiativeId, statement),
      },
      role: 'Roll',
      validFrom: 'Från',
      validUntil: 'Till',
    },
    tells: [
      {
        record: Initiative,
        keys: ['name'],
        where: (row, person, statement) => {
          const part = all(InitiativeParticipation, statement);
          return `${row}.id IN (SELECT ${part.initiativeId} FROM ${part.from} WHERE ${part.stakeholderId} = ${person})`;
        },
      },
    ],
    where: (row, person) => `${row.stakeholderId} = ${person}`,
    order: (row) => `${row.validFrom} NULLS FIRST, ${row.id}`,
  }),
];
