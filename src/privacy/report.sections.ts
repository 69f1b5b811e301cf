/*
 * What is held on one person, section by section: how each is read ($1 is the person), what its columns are called to a
 * reader, and which of them are free text, in which others may be named.
 */

export interface Column {
  key: string;
  label: string;
  /** Whether it is free text. */
  free?: boolean;
}

export interface Section {
  key: string;
  title: string;
  columns: Column[];
  /** SELECT of its rows, with columns of these keys. */
  rows: string;
}

const column = (key: string, label: string): Column => ({ key, label });
const free = (key: string, label: string): Column => ({ key, label, free: true });

const day = (sql: string) => `to_char(${sql}, 'YYYY-MM-DD')`;
const moment = (sql: string) => `to_char(${sql} AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI')`;
const names = (from: string) => `(SELECT string_agg(n.name, ', ' ORDER BY n.name) FROM ${from})`;

/**
 * Text that has not found its final form may be left out (5 kap. 2 § lagen 2018:218), unless it has been kept for longer
 * than a year.
 */
const noteIsFinal = `(i.note_state = 'FINALISED' OR i.created_at < now() - interval '1 year')`;

/** The interactions in which the person took part. */
const THEIRS = 'SELECT interaction_id FROM timeline_entry WHERE stakeholder_id = $1';

export const SECTIONS: Section[] = [
  {
    key: 'person',
    title: 'Personen',
    columns: [
      column('name', 'Namn'),
      column('alternativeNames', 'Andra namn'),
      column('publicRole', 'Offentlig roll'),
      free('description', 'Beskrivning'),
      column('tags', 'Etiketter'),
      column('languages', 'Språk'),
      column('areas', 'Områden'),
      column('focusAreas', 'Fokusområden'),
      column('protectedIdentity', 'Skyddade personuppgifter'),
      column('engagement', 'Engagemang'),
      column('source', 'Källa'),
      column('owner', 'Ansvarig'),
      column('createdAt', 'Registrerad'),
      column('updatedAt', 'Senast ändrad'),
      column('archivedAt', 'Arkiverad'),
      column('processingRestrictedAt', 'Behandlingen begränsad sedan'),
    ],
    rows: `SELECT s.name, array_to_string(s.alternative_names, ', ') AS "alternativeNames", s.public_role AS "publicRole", s.description,
        array_to_string(s.tags, ', ') AS tags, array_to_string(s.languages, ', ') AS languages,
        ${names('area n JOIN stakeholder_area l ON l.area_id = n.id WHERE l.stakeholder_id = s.id')} AS areas,
        ${names('focus_area n JOIN stakeholder_focus_area l ON l.focus_area_id = n.id WHERE l.stakeholder_id = s.id')} AS "focusAreas",
        nullif(s.protected_identity, 'NONE') AS "protectedIdentity", s.engagement, s.source,
        (SELECT u.name FROM app_user u WHERE u.id = s.owner_id) AS owner, ${moment('s.created_at')} AS "createdAt",
        ${moment('s.updated_at')} AS "updatedAt", ${moment('s.archived_at')} AS "archivedAt",
        ${moment('s.processing_restricted_at')} AS "processingRestrictedAt"
      FROM stakeholder s WHERE s.id = $1`,
  },
  {
    key: 'contactPoints',
    title: 'Kontaktuppgifter',
    columns: [
      column('kind', 'Slag'),
      column('value', 'Uppgift'),
      column('label', 'Märkning'),
      column('validFrom', 'Från'),
      column('validUntil', 'Till'),
      column('confidentiality', 'Sekretess'),
    ],
    rows: `SELECT c.kind, concat_ws(', ', c.value, nullif(concat_ws(' ', c.postal_code, c.city), '')) AS value, c.label,
        ${day('c.valid_from')} AS "validFrom", ${day('c.valid_until')} AS "validUntil", c.confidentiality
      FROM contact_point c WHERE c.stakeholder_id = $1 ORDER BY c.kind, c.id`,
  },
  {
    key: 'affiliations',
    title: 'Uppdrag och anknytningar',
    columns: [
      column('organisation', 'Organisation'),
      column('role', 'Roll'),
      column('validFrom', 'Från'),
      column('validUntil', 'Till'),
    ],
    rows: `SELECT o.name AS organisation, a.role, ${day('a.valid_from')} AS "validFrom", ${day('a.valid_until')} AS "validUntil"
      FROM affiliation a JOIN stakeholder o ON o.id = a.organisation_id WHERE a.person_id = $1 ORDER BY a.valid_from NULLS FIRST, a.id`,
  },
  {
    key: 'keyPersonDesignations',
    title: 'Utsedd till nyckelperson',
    columns: [
      free('rationale', 'Motivering'),
      column('decidedBy', 'Beslutad av'),
      column('since', 'Från'),
      column('until', 'Till'),
    ],
    rows: `SELECT k.rationale, u.name AS "decidedBy", ${day('k.since')} AS since, ${day('k.valid_until')} AS until
      FROM key_person_designation k JOIN app_user u ON u.id = k.decided_by_id WHERE k.person_id = $1 ORDER BY k.since, k.id`,
  },
  {
    key: 'assessments',
    title: 'Bedömningar av den offentliga rollen',
    columns: [
      column('assessedOn', 'Dag'),
      column('publicRole', 'Roll'),
      column('influence', 'Inflytande (1–5)'),
      column('interest', 'Intresse (1–5)'),
      column('stance', 'Inställning'),
      free('rationale', 'Motivering'),
      column('assessedBy', 'Bedömd av'),
    ],
    rows: `SELECT ${day('a.assessed_on')} AS "assessedOn", a.public_role AS "publicRole", a.influence, a.interest, a.stance, a.rationale,
        u.name AS "assessedBy" FROM assessment a JOIN app_user u ON u.id = a.assessed_by_id WHERE a.stakeholder_id = $1 ORDER BY a.assessed_on, a.id`,
  },
  {
    key: 'interactions',
    title: 'Kontakter',
    columns: [
      column('startsAt', 'Tid'),
      column('channel', 'Kanal'),
      column('status', 'Status'),
      free('subject', 'Ämne'),
      free('note', 'Anteckning'),
      column('noteLeftOut', 'Utelämnat'),
      free('place', 'Plats'),
      column('onBehalfOf', 'För organisationen'),
      column('organisations', 'Organisationer som deltog'),
      column('otherPersons', 'Andra personer som deltog (antal)'),
      column('staff', 'Från oss'),
      column('confidentiality', 'Sekretess'),
      column('legalProvision', 'Bestämmelse'),
    ],
    rows: `SELECT ${moment('i.starts_at')} AS "startsAt", i.channel, i.status, i.subject,
        CASE WHEN ${noteIsFinal} THEN i.note END AS note,
        CASE WHEN i.note IS NOT NULL AND NOT ${noteIsFinal} THEN 'Ett utkast till anteckning' END AS "noteLeftOut", i.place,
        (SELECT o.name FROM interaction_participant p JOIN stakeholder o ON o.id = p.on_behalf_of_id
          WHERE p.interaction_id = i.id AND p.stakeholder_id = $1) AS "onBehalfOf",
        ${names(`timeline_entry e JOIN stakeholder n ON n.id = e.stakeholder_id WHERE e.interaction_id = i.id AND n.kind <> 'PERSON'`)} AS organisations,
        (SELECT nullif(count(*), 0) FROM timeline_entry e JOIN stakeholder n ON n.id = e.stakeholder_id
          WHERE e.interaction_id = i.id AND n.kind = 'PERSON' AND n.id <> $1) AS "otherPersons",
        ${names('app_user n JOIN interaction_staff l ON l.user_id = n.id WHERE l.interaction_id = i.id')} AS staff,
        i.confidentiality, i.legal_provision AS "legalProvision"
      FROM interaction i WHERE i.id IN (${THEIRS}) ORDER BY i.starts_at, i.id`,
  },
  {
    key: 'followUps',
    title: 'Uppföljningar efter kontakterna',
    columns: [
      free('title', 'Uppgift'),
      column('dueOn', 'Senast'),
      column('status', 'Status'),
      free('outcome', 'Resultat'),
      column('assignee', 'Ansvarig'),
    ],
    rows: `SELECT f.title, ${day('f.due_on')} AS "dueOn", f.status, f.outcome, u.name AS assignee
      FROM follow_up f JOIN app_user u ON u.id = f.assignee_id WHERE f.interaction_id IN (${THEIRS}) ORDER BY f.created_at, f.id`,
  },
  {
    key: 'commitments',
    title: 'Åtaganden',
    columns: [
      column('promisedBy', 'Av'),
      free('title', 'Åtagande'),
      column('madeOn', 'Gjort'),
      column('dueOn', 'Senast'),
      column('state', 'Läge'),
      free('outcome', 'Resultat'),
    ],
    rows: `SELECT CASE c.promised_by WHEN 'US' THEN 'oss' ELSE 'personen' END AS "promisedBy", c.title, ${day('c.made_on')} AS "madeOn",
        ${day('c.due_on')} AS "dueOn", c.state, c.outcome FROM commitment c WHERE c.stakeholder_id = $1 ORDER BY c.made_on, c.id`,
  },
  {
    key: 'partnerships',
    title: 'Samverkan',
    columns: [
      free('name', 'Samverkan'),
      column('role', 'Roll'),
      column('joinedOn', 'Från'),
      column('leftOn', 'Till'),
      free('duties', 'Åtaganden i avtal'),
      free('contributions', 'Insatser'),
    ],
    rows: `SELECT p.name, pp.role, ${day('pp.joined_on')} AS "joinedOn", ${day('pp.left_on')} AS "leftOn",
        (SELECT string_agg(d.duty, '; ' ORDER BY d.position) FROM agreement a JOIN agreement_duty d ON d.agreement_id = a.id
          WHERE a.partnership_id = p.id AND d.party_id = $1) AS duties,
        (SELECT string_agg(concat_ws(' ', c.kind, c.pledged, c.unit, c.description), '; ' ORDER BY c.starts_on, c.id)
           FROM contribution c WHERE c.partnership_id = p.id AND c.contributor_id = $1) AS contributions
      FROM partnership_party pp JOIN partnership p ON p.id = pp.partnership_id WHERE pp.stakeholder_id = $1 ORDER BY pp.joined_on, pp.id`,
  },
  {
    key: 'initiatives',
    title: 'Initiativ',
    columns: [
      free('name', 'Initiativ'),
      column('role', 'Roll'),
      column('validFrom', 'Från'),
      column('validUntil', 'Till'),
    ],
    rows: `SELECT i.name, ip.role, ${day('ip.valid_from')} AS "validFrom", ${day('ip.valid_until')} AS "validUntil"
      FROM initiative_participation ip JOIN initiative i ON i.id = ip.initiative_id WHERE ip.stakeholder_id = $1 ORDER BY ip.valid_from NULLS FIRST, ip.id`,
  },
  {
    key: 'mentions',
    title: 'Nämnd i anteckningar om andra kontakter',
    columns: [column('startsAt', 'Tid'), free('subject', 'Ämne'), free('note', 'Anteckning')],
    rows: `SELECT ${moment('i.starts_at')} AS "startsAt", i.subject, CASE WHEN ${noteIsFinal} THEN i.note END AS note
      FROM interaction i, stakeholder s WHERE s.id = $1 AND length(s.name) > 3 AND i.id NOT IN (${THEIRS})
       AND (i.subject ILIKE '%' || replace(replace(s.name, '\\', '\\\\'), '%', '\\%') || '%'
         OR (${noteIsFinal} AND i.note ILIKE '%' || replace(replace(s.name, '\\', '\\\\'), '%', '\\%') || '%')) ORDER BY i.starts_at, i.id`,
  },
  {
    key: 'privacyRequests',
    title: 'Invändningar och begäranden om begränsning',
    columns: [
      column('receivedOn', 'Inkom'),
      column('kind', 'Slag'),
      free('ground', 'Skäl'),
      column('state', 'Läge'),
      free('decision', 'Beslut'),
      column('decidedOn', 'Beslutad'),
    ],
    rows: `SELECT ${day('r.received_on')} AS "receivedOn", r.kind, r.ground, r.state, r.decision, ${day('r.decided_on')} AS "decidedOn"
      FROM privacy_request r WHERE r.person_id = $1 ORDER BY r.received_on, r.id`,
  },
];

/** The journal's lines on the person's own record: read apart, for only who may read the journal may. */
export const JOURNAL: Section = {
  key: 'journal',
  title: 'Vad som gjorts med uppgifterna',
  columns: [column('at', 'Tid'), column('action', 'Åtgärd'), free('changes', 'Ändring')],
  rows: `SELECT ${moment('j.at')} AS at, j.action, nullif(j.changes, '{}')::text AS changes FROM journal j
     WHERE j.object_id = $1::uuid OR (j.object_type IN ('ContactPoint', 'Affiliation', 'KeyPersonDesignation', 'Assessment')
       AND (j.changes::text LIKE '%' || $1::text || '%' OR j.object_id IN (SELECT id FROM contact_point WHERE stakeholder_id = $1::uuid
         UNION SELECT id FROM affiliation WHERE person_id = $1::uuid UNION SELECT id FROM key_person_designation WHERE person_id = $1::uuid
         UNION SELECT id FROM assessment WHERE stakeholder_id = $1::uuid))) ORDER BY j.id`,
};
