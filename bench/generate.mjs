// A deterministic network of a given size, written by SQL: the same rows on every machine and every run.

/** Sizes: stakeholders and interactions. */
export const SIZES = { S: [200, 2_000], M: [5_000, 100_000], L: [50_000, 1_000_000] };

const TOKEN_DIGEST = `sha256(convert_to('bench-token', 'UTF8'))`;
export const TOKEN = 'bench-token';

/** Ids that grow with their number, as UUIDs of version 7 do. `kind` keeps those of different tables apart. */
const id = (kind, n) => `('01900000-0000-7${kind}-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** A number below `below` that depends on nothing but `n` and `salt`. */
const pick = (n, salt, below) => `(abs(hashint8extended((${n})::bigint, ${salt}) % (${below})))::int`;

export const stakeholderId = (n) => `01900000-0000-7001-8000-${n.toString(16).padStart(12, '0')}`;
export const userId = `01900000-0000-7000-8000-${'1'.padStart(12, '0')}`;

const KINDS = `(ARRAY['PERSON','PERSON','ASSOCIATION','CIVIL_SOCIETY_GROUP','BUSINESS','PUBLIC_BODY'])`;
const WORDS = `(ARRAY['Norrskenet','Regnbågen','Läxlyktan','Solrosen','Ljuset','Kronan','Virveln','Tornet','Handsken','Ridån','Ekern','Älven','Återblick','Granen','Takten','Framsteget','Ordbron','Trapphuset','Kronogården','Torget'])`;

export async function generate(client, size) {
  const [stakeholders, interactions] = SIZES[size];
  const run = (sql) => client.query(sql);
  await run('BEGIN');
  await run(`
    INSERT INTO app_user (id, email, name, roles)
    SELECT ${id('000', 'i')}, 'user' || i || '@bench.example', 'Bench ' || i, '{PROCESS_LEADER}' FROM generate_series(1, 5) i;
    INSERT INTO session (id, user_id, token_hash, expires_at)
    VALUES (${id('00f', 1)}, '${userId}', ${TOKEN_DIGEST}, now() + interval '10 years');
    INSERT INTO area (id, name, kind, lineage)
    SELECT ${id('002', 'i')}, 'Område ' || i, 'DISTRICT', ARRAY[${id('002', 'i')}] FROM generate_series(1, 12) i;
    INSERT INTO focus_area (id, name) SELECT ${id('003', 'i')}, 'Fokus ' || i FROM generate_series(1, 9) i;
    INSERT INTO stakeholder (id, kind, name, given_name, search_text, description, tags, owner_id, created_at, updated_at)
    SELECT ${id('001', 'i')}, kind, name, CASE kind WHEN 'PERSON' THEN name END, lower(translate(name, 'åäöÅÄÖ', 'aaoAAO')),
           'Beskrivning av ' || name, ARRAY['t' || ${pick('i', 5, 20)}], ${id('000', `1 + ${pick('i', 6, 5)}`)},
           timestamptz '2024-01-01' + i * interval '1 minute', timestamptz '2024-01-01' + i * interval '1 minute'
      FROM (SELECT i, ${KINDS}[1 + ${pick('i', 1, 6)}] AS kind,
                   ${WORDS}[1 + ${pick('i', 2, 20)}] || ' ' || ${WORDS}[1 + ${pick('i', 3, 20)}] || ' ' || i AS name
              FROM generate_series(1, ${stakeholders}) i) s;
    INSERT INTO stakeholder_area SELECT ${id('001', 'i')}, ${id('002', `1 + ${pick('i', 7, 12)}`)} FROM generate_series(1, ${stakeholders}) i;
    INSERT INTO stakeholder_focus_area SELECT ${id('001', 'i')}, ${id('003', `1 + ${pick('i', 8, 9)}`)} FROM generate_series(1, ${stakeholders}) i;
    INSERT INTO contact_point (id, stakeholder_id, kind, value, preferred)
    SELECT ${id('004', 'i')}, ${id('001', 'i')}, 'EMAIL', 'kontakt' || i || '@bench.example', true FROM generate_series(1, ${stakeholders}) i;
    INSERT INTO affiliation (id, person_id, organisation_id, role, is_primary)
    SELECT ${id('005', 'row_number() OVER (ORDER BY p.id)')}, p.id, o.id, 'ledamot', true
      FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM stakeholder WHERE kind = 'PERSON') p
      JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS total FROM stakeholder WHERE kind <> 'PERSON') o
        ON o.n = 1 + ${pick('p.n', 9, 'o.total')};
    INSERT INTO interaction (id, channel, status, starts_at, subject, note, note_state, author_id)
    SELECT ${id('006', 'i')}, (ARRAY['MEETING','CALL','VISIT','EMAIL'])[1 + ${pick('i', 10, 4)}], 'HELD',
           timestamptz '2026-10-01' - (${interactions} - i) * (interval '548 days' / ${interactions}),
           'Ämne ' || i, 'Anteckning ' || i, 'FINALISED', ${id('000', `1 + ${pick('i', 11, 5)}`)}
      FROM generate_series(1, ${interactions}) i;
    INSERT INTO interaction_participant (interaction_id, stakeholder_id, position)
    SELECT ${id('006', 'i')}, ${id('001', 's')}, min(p)::int
      FROM generate_series(1, ${interactions}) i, generate_series(0, 2) p,
           LATERAL (SELECT 1 + (${pick('i * 4 + p', 12, stakeholders)}::bigint * ${pick('i * 4 + p', 13, stakeholders)} / ${stakeholders})::int AS s) x
     WHERE p <= ${pick('i', 14, 3)} GROUP BY i, s;
    INSERT INTO timeline_entry (stakeholder_id, interaction_id, starts_at, status)
    SELECT p.stakeholder_id, i.id, i.starts_at, i.status FROM interaction i JOIN interaction_participant p ON p.interaction_id = i.id;
    INSERT INTO interaction_staff SELECT id, author_id FROM interaction;
    INSERT INTO follow_up (id, interaction_id, title, assignee_id, due_on, status)
    SELECT ${id('007', 'i')}, ${id('006', 'i')}, 'Följ upp ' || i, ${id('000', `1 + ${pick('i', 11, 5)}`)}, date '2026-11-01' + (i % 200),
           CASE WHEN i % 20 = 0 THEN 'OPEN' ELSE 'DONE' END
      FROM generate_series(1, ${interactions}, 4) i;
    UPDATE stakeholder s SET last_held_at = e.starts_at, last_held_interaction_id = e.interaction_id
      FROM (SELECT DISTINCT ON (stakeholder_id) * FROM timeline_entry ORDER BY stakeholder_id, starts_at DESC, interaction_id DESC) e
     WHERE e.stakeholder_id = s.id;
    UPDATE stakeholder s SET open_follow_up_count = f.n, next_follow_up_due = f.due
      FROM (SELECT e.stakeholder_id, count(*)::int AS n, min(f.due_on) AS due FROM follow_up f
              JOIN timeline_entry e USING (interaction_id) WHERE f.status = 'OPEN' GROUP BY 1) f
     WHERE f.stakeholder_id = s.id;
    INSERT INTO commitment (id, interaction_id, promised_by, stakeholder_id, colleague_id, title, made_on, due_on, state)
    SELECT ${id('008', 'row_number() OVER (ORDER BY i.id)')}, i.id, (ARRAY['US','STAKEHOLDER'])[1 + ${pick('row_number() OVER (ORDER BY i.id)', 15, 2)}],
           p.stakeholder_id, i.author_id, 'Löfte', (i.starts_at AT TIME ZONE 'Europe/Stockholm')::date, (i.starts_at AT TIME ZONE 'Europe/Stockholm')::date + 30,
           CASE WHEN i.starts_at > timestamptz '2026-08-01' THEN 'OPEN' ELSE 'KEPT' END
      FROM interaction i JOIN interaction_participant p ON p.interaction_id = i.id AND p.position = 0
     WHERE right(i.id::text, 1) = '0';
    INSERT INTO initiative (id, kind, status, name, search_text, owner_id, starts_on)
    SELECT ${id('009', 'i')}, 'PROJECT', 'ONGOING', 'Initiativ ' || i, 'initiativ ' || i, ${id('000', `1 + ${pick('i', 16, 5)}`)}, date '2025-01-01'
      FROM generate_series(1, ${stakeholders} / 25) i;
    INSERT INTO initiative_participation (id, initiative_id, stakeholder_id, role, valid_from)
    SELECT ${id('00a', 'i * 8 + p')}, ${id('009', 'i')}, ${id('001', `1 + ${pick('i * 8 + p', 17, stakeholders)}`)},
           CASE p WHEN 0 THEN 'LEAD' ELSE 'PARTNER' END, date '2025-01-01'
      FROM generate_series(1, ${stakeholders} / 25) i, generate_series(0, 4) p;
    INSERT INTO partnership (id, name, search_text, purpose, form, stage, stage_since, owner_id, review_on)
    SELECT ${id('00b', 'i')}, 'Samverkan ' || i, 'samverkan ' || i, 'Tillsammans', 'INFORMAL',
           (ARRAY['ACTIVE','ACTIVE','ACTIVE','DIALOGUE','ENDED'])[1 + i % 5], date '2026-01-01', ${id('000', `1 + ${pick('i', 18, 5)}`)},
           date '2026-10-01' + i % 300
      FROM generate_series(1, ${stakeholders} / 10) i;
    INSERT INTO partnership_stage_change (id, partnership_id, to_stage, changed_on, changed_by_id)
    SELECT ${id('00c', 'row_number() OVER (ORDER BY id)')}, id, stage, stage_since, owner_id FROM partnership;
    INSERT INTO partnership_party (id, partnership_id, stakeholder_id, role, joined_on)
    SELECT ${id('00d', 'i * 8 + p')}, ${id('00b', 'i')}, ${id('001', `1 + (${pick('i', 19, stakeholders)} + p * 17) % ${stakeholders}`)}, 'PARTNER', date '2026-01-01'
      FROM generate_series(1, ${stakeholders} / 10) i, generate_series(0, 2) p;
    INSERT INTO agreement (id, partnership_id, title, state, signed_on, valid_from, valid_until)
    SELECT ${id('00e', 'i')}, ${id('00b', 'i')}, 'Avtal ' || i, 'SIGNED', date '2026-01-01', date '2026-01-01', date '2026-11-01' + i % 500
      FROM generate_series(1, ${stakeholders} / 10, 2) i;
    INSERT INTO contribution (id, partnership_id, contributor_id, kind, unit, pledged, delivered, starts_on)
    SELECT ${id('00f', 'row_number() OVER (ORDER BY id)')}, partnership_id, stakeholder_id, 'TIME', 'HOURS', 10, 5, date '2026-02-01' FROM partnership_party;`);
  await run('COMMIT');
  await run('VACUUM ANALYZE');
}
