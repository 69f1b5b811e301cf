// The operations that are measured: as GraphQL for Samverka, and as one hand-written statement for the limit.
import { SIZES, stakeholderId, userId } from './generate.mjs';

const iso = (sql) => `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const TYPE = (kind) =>
  `CASE ${kind} WHEN 'PERSON' THEN 'Person' WHEN 'ASSOCIATION' THEN 'Association' WHEN 'BUSINESS' THEN 'Business'
   WHEN 'CIVIL_SOCIETY_GROUP' THEN 'CivilSocietyGroup' ELSE 'PublicBody' END`;

/** The statement of the limit looks up the session too: it answers nobody who has not signed in. */
const signedIn = (data) => `
  WITH me AS (SELECT u.id, u.roles FROM session s JOIN app_user u ON u.id = s.user_id
    WHERE s.token_hash = $1 AND s.expires_at > now() AND s.revoked_at IS NULL AND u.deactivated_at IS NULL)
  SELECT (${data}) AS data FROM me`;

const LIST_ROW = `json_build_object('__typename', ${TYPE('s.kind')}, 'id', s.id, 'kind', s.kind, 'name', s.name,
  'areas', (SELECT coalesce(json_agg(json_build_object('name', a.name) ORDER BY a.name, a.id), '[]')
    FROM stakeholder_area sa JOIN area a ON a.id = sa.area_id WHERE sa.stakeholder_id = s.id),
  'owner', (SELECT json_build_object('name', u.name) FROM app_user u WHERE u.id = s.owner_id),
  'lastHeldAt', ${iso('s.last_held_at')}, 'openFollowUpCount', s.open_follow_up_count)`;

const deterministic = (n, salt, below) => ((n * 2654435761 + salt * 40503) >>> 0) % below;

export function operations(size) {
  const [stakeholders] = SIZES[size];
  const someone = (n) => stakeholderId(1 + deterministic(n, 1, stakeholders));
  const WORDS = ['Norrskenet', 'Kronorgården', 'laxlyktan', 'Trapp', 'Älven', 'ordbron 4'];
  return {
    list: {
      variables: (n) => ({ area: `01900000-0000-7002-8000-${(1 + (n % 12)).toString(16).padStart(12, '0')}` }),
      query: `query ($area: UUID) { stakeholders(first: 20, filter: { areaId: $area }) { nodes {
        __typename id kind name areas { name } owner { name } lastHeldAt openFollowUpCount } } }`,
      statement:
        signedIn(`SELECT json_build_object('stakeholders', json_build_object('nodes', coalesce(json_agg(p.j), '[]'))) FROM (
        SELECT ${LIST_ROW} AS j FROM stakeholder s WHERE s.archived_at IS NULL AND EXISTS (SELECT FROM stakeholder_area sa
          JOIN area a ON a.id = sa.area_id WHERE sa.stakeholder_id = s.id AND $2::uuid = ANY (a.lineage))
        ORDER BY s.name, s.id LIMIT 20) p`),
      values: ({ area }) => [area],
    },
    view360: {
      variables: (n) => ({ id: someone(n) }),
      query: `query ($id: UUID!) { stakeholder(id: $id) { __typename id name description areas { name } focusAreas { name } owner { name }
        contactPoints { kind value preferred } affiliations { role person { name } organisation { name } } lastHeldAt openFollowUpCount
        timeline(first: 10) { totalCount nodes { id subject startsAt channel note author { name } participants { stakeholder { id name } } } }
        openFollowUps(first: 10) { nodes { id title dueOn assignee { name } } } } }`,
      statement:
        signedIn(`SELECT json_build_object('stakeholder', (SELECT json_build_object('__typename', ${TYPE('s.kind')}, 'id', s.id, 'name', s.name,
        'description', s.description,
        'areas', (SELECT coalesce(json_agg(json_build_object('name', a.name) ORDER BY a.name, a.id), '[]') FROM stakeholder_area sa JOIN area a ON a.id = sa.area_id WHERE sa.stakeholder_id = s.id),
        'focusAreas', (SELECT coalesce(json_agg(json_build_object('name', f.name) ORDER BY f.name, f.id), '[]') FROM stakeholder_focus_area sf JOIN focus_area f ON f.id = sf.focus_area_id WHERE sf.stakeholder_id = s.id),
        'owner', (SELECT json_build_object('name', u.name) FROM app_user u WHERE u.id = s.owner_id),
        'contactPoints', (SELECT coalesce(json_agg(json_build_object('kind', c.kind, 'value', c.value, 'preferred', c.preferred) ORDER BY c.valid_until IS NOT NULL, NOT c.preferred, c.kind, c.id), '[]') FROM contact_point c WHERE c.stakeholder_id = s.id),
        'affiliations', (SELECT coalesce(json_agg(json_build_object('role', a.role, 'person', (SELECT json_build_object('name', p.name) FROM stakeholder p WHERE p.id = a.person_id),
           'organisation', (SELECT json_build_object('name', o.name) FROM stakeholder o WHERE o.id = a.organisation_id))
           ORDER BY coalesce(a.valid_until, 'infinity') DESC, coalesce(a.valid_from, '-infinity') DESC, a.id), '[]') FROM affiliation a WHERE a.person_id = s.id OR a.organisation_id = s.id),
        'lastHeldAt', ${iso('s.last_held_at')}, 'openFollowUpCount', s.open_follow_up_count,
        'timeline', json_build_object('totalCount', (SELECT count(*) FROM timeline_entry e WHERE e.stakeholder_id = s.id),
          'nodes', (SELECT coalesce(json_agg(t.j), '[]') FROM (SELECT json_build_object('id', i.id, 'subject', i.subject, 'startsAt', ${iso('i.starts_at')}, 'channel', i.channel,
             'note', CASE WHEN i.note_state = 'FINALISED' OR i.author_id = me.id THEN i.note END,
             'author', (SELECT json_build_object('name', u.name) FROM app_user u WHERE u.id = i.author_id),
             'participants', (SELECT coalesce(json_agg(json_build_object('stakeholder', (SELECT json_build_object('id', x.id, 'name', x.name) FROM stakeholder x WHERE x.id = p.stakeholder_id)) ORDER BY p.position), '[]')
                FROM interaction_participant p WHERE p.interaction_id = i.id)) AS j
             FROM timeline_entry e JOIN interaction i ON i.id = e.interaction_id WHERE e.stakeholder_id = s.id
             ORDER BY e.starts_at DESC, e.interaction_id DESC LIMIT 10) t)),
        'openFollowUps', json_build_object('nodes', (SELECT coalesce(json_agg(f.j), '[]') FROM (SELECT json_build_object('id', f.id, 'title', f.title, 'dueOn', f.due_on,
             'assignee', (SELECT json_build_object('name', u.name) FROM app_user u WHERE u.id = f.assignee_id)) AS j
             FROM timeline_entry e JOIN follow_up f ON f.interaction_id = e.interaction_id WHERE e.stakeholder_id = s.id AND f.status = 'OPEN'
             ORDER BY coalesce(f.due_on, 'infinity'), f.id LIMIT 10) f)))
        FROM stakeholder s WHERE s.id = $2::uuid))`),
      values: ({ id }) => [id],
    },
    search: {
      variables: (n) => ({ text: WORDS[n % WORDS.length] }),
      query: `query ($text: String) { stakeholders(first: 20, filter: { text: $text }) { nodes { __typename id kind name areas { name } owner { name } lastHeldAt openFollowUpCount } } }`,
      statement:
        signedIn(`SELECT json_build_object('stakeholders', json_build_object('nodes', coalesce(json_agg(p.j), '[]'))) FROM (
        SELECT ${LIST_ROW} AS j FROM stakeholder s WHERE s.archived_at IS NULL AND (s.search_text LIKE '%' || $3::text || '%' OR $3::text <% s.search_text
          OR to_tsvector('swedish', s.name || ' ' || coalesce(s.description, '')) @@ plainto_tsquery('swedish', $2::text))
        ORDER BY CASE WHEN lower(s.name) = lower($2::text) THEN 0 WHEN lower(s.name) LIKE lower($2::text) || '%' THEN 1
          WHEN lower(s.name) LIKE '%' || lower($2::text) || '%' THEN 2 WHEN s.search_text LIKE '%' || $3::text || '%' THEN 3 ELSE 4 END, s.name, s.id LIMIT 20) p`),
      values: ({ text }) => [text, text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')],
    },
    network: {
      variables: (n) => ({ id: someone(n) }),
      query: `query ($id: UUID!) { network(aroundId: $id, hops: 1, limit: 1000, ties: [SHARED_INTERACTION]) { nodeCount edges { source target weight } } }`,
      statement:
        signedIn(`SELECT json_build_object('network', json_build_object('nodeCount', (SELECT count(*) FROM n), 'edges',
          (SELECT coalesce(json_agg(json_build_object('source', a, 'target', b, 'weight', w) ORDER BY w DESC, a, b), '[]') FROM e)))
        FROM (SELECT) one`).replace(
          'WITH me AS',
          `WITH n AS MATERIALIZED (SELECT $2::uuid AS id UNION SELECT e2.stakeholder_id FROM timeline_entry e1 JOIN timeline_entry e2 USING (interaction_id)
           WHERE e1.stakeholder_id = $2::uuid AND e1.status = 'HELD' AND e1.starts_at < now()),
         e AS (SELECT e1.stakeholder_id AS a, e2.stakeholder_id AS b, count(*) AS w FROM timeline_entry e1
           JOIN timeline_entry e2 ON e2.interaction_id = e1.interaction_id AND e2.stakeholder_id > e1.stakeholder_id
           WHERE e1.status = 'HELD' AND e1.starts_at < now() AND e1.stakeholder_id IN (SELECT id FROM n) AND e2.stakeholder_id IN (SELECT id FROM n) GROUP BY 1, 2),
         me AS`,
        ),
      values: ({ id }) => [id],
    },
    log: {
      writes: true,
      variables: (n) => ({
        input: {
          channel: 'MEETING',
          startsAt: '2026-10-02T09:00:00.000Z',
          subject: 'Mätning',
          note: 'Det gick bra.',
          noteState: 'FINALISED',
          participants: [someone(n), someone(n + 7919)]
            .filter((v, i, all) => all.indexOf(v) === i)
            .map((id) => ({ stakeholderId: id })),
          followUps: [{ title: 'Ring', dueOn: '2027-01-10' }],
        },
      }),
      query: `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { subject startsAt note
        participants { stakeholder { id } } followUps { title dueOn } } } }`,
      // Locks in one order, inserts, keeps figures and journal: what Samverka does, but in one statement and on trust.
      statement: `WITH me AS (SELECT u.id FROM session s JOIN app_user u ON u.id = s.user_id
          WHERE s.token_hash = $1 AND s.expires_at > now() AND s.revoked_at IS NULL AND u.deactivated_at IS NULL),
        who AS (SELECT s.id, w.n FROM stakeholder s JOIN unnest($8::uuid[]) WITH ORDINALITY w(id, n) ON w.id = s.id ORDER BY s.id FOR NO KEY UPDATE OF s),
        i AS (INSERT INTO interaction (id, channel, status, starts_at, subject, note, note_state, author_id)
          SELECT $2, $3, 'HELD', $4, $5, $6, $7, me.id FROM me RETURNING *),
        p AS (INSERT INTO interaction_participant (interaction_id, stakeholder_id, position) SELECT $2, who.id, who.n FROM who, i),
        t AS (INSERT INTO timeline_entry (stakeholder_id, interaction_id, starts_at, status) SELECT who.id, $2, $4, 'HELD' FROM who, i),
        st AS (INSERT INTO interaction_staff SELECT $2, me.id FROM me),
        f AS (INSERT INTO follow_up (id, interaction_id, title, assignee_id, due_on)
          SELECT $9, $2, x.title, me.id, x."dueOn" FROM me, json_to_recordset($10::json) AS x(title text, "dueOn" date)),
        g AS (UPDATE stakeholder s SET last_held_at = greatest(s.last_held_at, $4), last_held_interaction_id = $2,
          open_follow_up_count = open_follow_up_count + json_array_length($10::json) FROM who WHERE s.id = who.id),
        a AS (INSERT INTO journal (actor_id, request_id, action, object_type, object_id, changes)
          SELECT me.id, 'bench', v.action, v.type, v.id, v.changes FROM me, (VALUES ('interaction.log', 'Interaction', $2::uuid, $11::jsonb), ('followUp.create', 'FollowUp', $9::uuid, $10::jsonb)) v(action, type, id, changes))
        SELECT json_build_object('logInteraction', json_build_object('interaction', json_build_object('subject', i.subject, 'startsAt', ${iso('i.starts_at')}, 'note', i.note,
          'participants', (SELECT json_agg(json_build_object('stakeholder', json_build_object('id', who.id)) ORDER BY n) FROM who), 'followUps', $10::json))) AS data FROM i`,
      values: ({ input }, newId) => [
        newId(),
        input.channel,
        input.startsAt,
        input.subject,
        input.note,
        input.noteState,
        input.participants.map((p) => p.stakeholderId),
        newId(),
        JSON.stringify(input.followUps),
        JSON.stringify({ ...input, authorId: userId }),
      ],
    },
  };
}
