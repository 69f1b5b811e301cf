import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of stakeholders, affiliations, interactions, accounts and the journal. */
export class Foundation1764000000000 implements MigrationInterface {
  readonly name = 'Foundation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [EXTENSIONS, TABLES, FOREIGN_KEYS, INDEXES, APPEND_ONLY]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...TABLES.matchAll(/^CREATE TABLE (\w+)/gm)].map(([, table]) => table);
    await runner.query(`DROP TABLE ${tables.join(', ')} CASCADE`);
    await runner.query('DROP FUNCTION audit_event_append_only');
  }
}

const EXTENSIONS = 'CREATE EXTENSION IF NOT EXISTS pg_trgm;';

const TABLES = `
CREATE TABLE app_user (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  email text NOT NULL,
  name text COLLATE "sv-x-icu" NOT NULL,
  password_hash text NOT NULL,
  roles text[] NOT NULL,
  sample boolean NOT NULL DEFAULT false,
  deactivated_at timestamptz,
  CONSTRAINT app_user_email_key UNIQUE (email),
  CONSTRAINT app_user_pk PRIMARY KEY (id)
);

CREATE TABLE session (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  user_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT session_token_hash_key UNIQUE (token_hash),
  CONSTRAINT session_pk PRIMARY KEY (id)
);

CREATE TABLE area (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  name text COLLATE "sv-x-icu" NOT NULL,
  kind text NOT NULL,
  parent_id uuid,
  lineage uuid[] NOT NULL,
  code text,
  code_version text,
  CONSTRAINT area_kind_check CHECK (kind IN ('MUNICIPALITY', 'PART_OF_TOWN', 'DISTRICT', 'NEIGHBOURHOOD', 'PLACE')),
  CONSTRAINT area_pk PRIMARY KEY (id)
);

CREATE TABLE focus_area (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  name text COLLATE "sv-x-icu" NOT NULL,
  name_en text,
  description text,
  CONSTRAINT focus_area_name_key UNIQUE (name),
  CONSTRAINT focus_area_pk PRIMARY KEY (id)
);

CREATE TABLE stakeholder (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  kind text NOT NULL,
  name text COLLATE "sv-x-icu" NOT NULL,
  alternative_names text[] NOT NULL DEFAULT '{}',
  search_text text NOT NULL,
  description text,
  tags text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{}',
  owner_id uuid,
  source text,
  archived_at timestamptz,
  given_name text,
  family_name text,
  public_role text,
  organisation_number text,
  founded_year integer,
  association_type text,
  member_count integer,
  member_count_on date,
  business_form text,
  sni_codes text[] NOT NULL DEFAULT '{}',
  employee_count integer,
  meeting_place text,
  participant_count integer,
  body_type text,
  last_held_at timestamptz,
  last_held_interaction_id uuid,
  open_follow_up_count integer NOT NULL DEFAULT '0',
  next_follow_up_due date,
  CONSTRAINT stakeholder_organisation_check CHECK (kind <> 'PERSON' OR organisation_number IS NULL),
  CONSTRAINT stakeholder_person_check CHECK (kind = 'PERSON' OR (given_name IS NULL AND family_name IS NULL AND public_role IS NULL)),
  CONSTRAINT stakeholder_kind_check CHECK (kind IN ('PERSON', 'ASSOCIATION', 'BUSINESS', 'CIVIL_SOCIETY_GROUP', 'PUBLIC_BODY')),
  CONSTRAINT stakeholder_pk PRIMARY KEY (id)
);

CREATE TABLE stakeholder_area (
  stakeholder_id uuid NOT NULL,
  area_id uuid NOT NULL,
  CONSTRAINT stakeholder_area_pk PRIMARY KEY (stakeholder_id, area_id)
);

CREATE TABLE stakeholder_focus_area (
  stakeholder_id uuid NOT NULL,
  focus_area_id uuid NOT NULL,
  CONSTRAINT stakeholder_focus_area_pk PRIMARY KEY (stakeholder_id, focus_area_id)
);

CREATE TABLE key_person_designation (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  person_id uuid NOT NULL,
  rationale text NOT NULL,
  decided_by_id uuid NOT NULL,
  since date NOT NULL,
  review_on date,
  valid_until date,
  CONSTRAINT key_person_designation_period_check CHECK (valid_until IS NULL OR valid_until >= since),
  CONSTRAINT key_person_designation_pk PRIMARY KEY (id)
);

CREATE TABLE contact_point (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  stakeholder_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  e164 text,
  postal_code text,
  city text,
  label text,
  preferred boolean NOT NULL DEFAULT false,
  valid_from date,
  valid_until date,
  CONSTRAINT contact_point_period_check CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT contact_point_kind_check CHECK (kind IN ('PHONE', 'EMAIL', 'POSTAL_ADDRESS', 'VISITING_ADDRESS', 'WEB', 'SOCIAL')),
  CONSTRAINT contact_point_pk PRIMARY KEY (id)
);

CREATE TABLE affiliation (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  is_primary boolean NOT NULL DEFAULT false,
  valid_from date,
  valid_until date,
  CONSTRAINT affiliation_period_check CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT affiliation_pk PRIMARY KEY (id)
);

CREATE TABLE affiliation_contact_point (
  affiliation_id uuid NOT NULL,
  contact_point_id uuid NOT NULL,
  CONSTRAINT affiliation_contact_point_pk PRIMARY KEY (affiliation_id, contact_point_id)
);

CREATE TABLE organisation_relation (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  kind text NOT NULL,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  valid_from date,
  valid_until date,
  CONSTRAINT organisation_relation_self_check CHECK (from_id <> to_id),
  CONSTRAINT organisation_relation_period_check CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_until >= valid_from),
  CONSTRAINT organisation_relation_kind_check CHECK (kind IN ('PARENT_OF', 'MEMBER_OF', 'SUCCESSOR_OF', 'COOPERATES_WITH')),
  CONSTRAINT organisation_relation_pk PRIMARY KEY (id)
);

CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor_id uuid,
  request_id text NOT NULL,
  action text NOT NULL,
  object_type text NOT NULL,
  object_id uuid,
  changes jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT audit_event_pk PRIMARY KEY (id)
);

CREATE TABLE idempotency_key (
  user_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  result jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pk PRIMARY KEY (user_id, key)
);

CREATE TABLE installation (
  key text NOT NULL,
  value text NOT NULL,
  CONSTRAINT installation_pk PRIMARY KEY (key)
);

CREATE TABLE interaction (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  channel text NOT NULL,
  status text NOT NULL,
  starts_at timestamptz NOT NULL,
  duration_minutes integer,
  place text,
  subject text NOT NULL,
  note text,
  note_state text NOT NULL DEFAULT 'DRAFT',
  author_id uuid NOT NULL,
  cancel_reason text,
  CONSTRAINT interaction_note_state_check CHECK (note_state IN ('DRAFT', 'FINALISED')),
  CONSTRAINT interaction_status_check CHECK (status IN ('PLANNED', 'HELD', 'CANCELLED', 'NO_SHOW')),
  CONSTRAINT interaction_channel_check CHECK (channel IN ('MEETING', 'CALL', 'VISIT', 'EMAIL', 'EVENT', 'DIGITAL_MEETING', 'LETTER')),
  CONSTRAINT interaction_pk PRIMARY KEY (id)
);

CREATE TABLE interaction_participant (
  interaction_id uuid NOT NULL,
  stakeholder_id uuid NOT NULL,
  on_behalf_of_id uuid,
  position integer NOT NULL,
  CONSTRAINT interaction_participant_pk PRIMARY KEY (interaction_id, stakeholder_id)
);

CREATE TABLE interaction_staff (
  interaction_id uuid NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT interaction_staff_pk PRIMARY KEY (interaction_id, user_id)
);

CREATE TABLE interaction_focus_area (
  interaction_id uuid NOT NULL,
  focus_area_id uuid NOT NULL,
  CONSTRAINT interaction_focus_area_pk PRIMARY KEY (interaction_id, focus_area_id)
);

CREATE TABLE timeline_entry (
  stakeholder_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  status text NOT NULL,
  CONSTRAINT timeline_entry_pk PRIMARY KEY (stakeholder_id, interaction_id)
);

CREATE TABLE follow_up (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  interaction_id uuid NOT NULL,
  title text NOT NULL,
  assignee_id uuid NOT NULL,
  due_on date,
  status text NOT NULL DEFAULT 'OPEN',
  outcome text,
  closed_at timestamptz,
  closed_by_id uuid,
  CONSTRAINT follow_up_status_check CHECK (status IN ('OPEN', 'DONE', 'CANCELLED')),
  CONSTRAINT follow_up_pk PRIMARY KEY (id)
);
`;

const FOREIGN_KEYS = `
ALTER TABLE session ADD CONSTRAINT session_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id);
ALTER TABLE area ADD CONSTRAINT area_parent_id_fk FOREIGN KEY (parent_id) REFERENCES area (id);
ALTER TABLE stakeholder ADD CONSTRAINT stakeholder_owner_id_fk FOREIGN KEY (owner_id) REFERENCES app_user (id);
ALTER TABLE stakeholder_area ADD CONSTRAINT stakeholder_area_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE stakeholder_area ADD CONSTRAINT stakeholder_area_area_id_fk FOREIGN KEY (area_id) REFERENCES area (id);
ALTER TABLE stakeholder_focus_area ADD CONSTRAINT stakeholder_focus_area_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE stakeholder_focus_area ADD CONSTRAINT stakeholder_focus_area_focus_area_id_fk FOREIGN KEY (focus_area_id) REFERENCES focus_area (id);
ALTER TABLE key_person_designation ADD CONSTRAINT key_person_designation_person_id_fk FOREIGN KEY (person_id) REFERENCES stakeholder (id);
ALTER TABLE key_person_designation ADD CONSTRAINT key_person_designation_decided_by_id_fk FOREIGN KEY (decided_by_id) REFERENCES app_user (id);
ALTER TABLE contact_point ADD CONSTRAINT contact_point_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE affiliation ADD CONSTRAINT affiliation_person_id_fk FOREIGN KEY (person_id) REFERENCES stakeholder (id);
ALTER TABLE affiliation ADD CONSTRAINT affiliation_organisation_id_fk FOREIGN KEY (organisation_id) REFERENCES stakeholder (id);
ALTER TABLE affiliation_contact_point ADD CONSTRAINT affiliation_contact_point_affiliation_id_fk FOREIGN KEY (affiliation_id) REFERENCES affiliation (id);
ALTER TABLE affiliation_contact_point ADD CONSTRAINT affiliation_contact_point_contact_point_id_fk FOREIGN KEY (contact_point_id) REFERENCES contact_point (id) ON DELETE CASCADE;
ALTER TABLE organisation_relation ADD CONSTRAINT organisation_relation_from_id_fk FOREIGN KEY (from_id) REFERENCES stakeholder (id);
ALTER TABLE organisation_relation ADD CONSTRAINT organisation_relation_to_id_fk FOREIGN KEY (to_id) REFERENCES stakeholder (id);
ALTER TABLE interaction ADD CONSTRAINT interaction_author_id_fk FOREIGN KEY (author_id) REFERENCES app_user (id);
ALTER TABLE interaction_participant ADD CONSTRAINT interaction_participant_interaction_id_fk FOREIGN KEY (interaction_id) REFERENCES interaction (id);
ALTER TABLE interaction_participant ADD CONSTRAINT interaction_participant_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE interaction_participant ADD CONSTRAINT interaction_participant_on_behalf_of_id_fk FOREIGN KEY (on_behalf_of_id) REFERENCES stakeholder (id);
ALTER TABLE interaction_staff ADD CONSTRAINT interaction_staff_interaction_id_fk FOREIGN KEY (interaction_id) REFERENCES interaction (id);
ALTER TABLE interaction_staff ADD CONSTRAINT interaction_staff_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id);
ALTER TABLE interaction_focus_area ADD CONSTRAINT interaction_focus_area_interaction_id_fk FOREIGN KEY (interaction_id) REFERENCES interaction (id);
ALTER TABLE interaction_focus_area ADD CONSTRAINT interaction_focus_area_focus_area_id_fk FOREIGN KEY (focus_area_id) REFERENCES focus_area (id);
ALTER TABLE timeline_entry ADD CONSTRAINT timeline_entry_stakeholder_id_fk FOREIGN KEY (stakeholder_id) REFERENCES stakeholder (id);
ALTER TABLE timeline_entry ADD CONSTRAINT timeline_entry_interaction_id_fk FOREIGN KEY (interaction_id) REFERENCES interaction (id);
ALTER TABLE follow_up ADD CONSTRAINT follow_up_interaction_id_fk FOREIGN KEY (interaction_id) REFERENCES interaction (id);
ALTER TABLE follow_up ADD CONSTRAINT follow_up_assignee_id_fk FOREIGN KEY (assignee_id) REFERENCES app_user (id);
ALTER TABLE follow_up ADD CONSTRAINT follow_up_closed_by_id_fk FOREIGN KEY (closed_by_id) REFERENCES app_user (id);
`;

const INDEXES = `
CREATE INDEX session_user_id_idx ON session (user_id);
CREATE INDEX area_parent_id_idx ON area (parent_id);
CREATE INDEX stakeholder_owner_id_idx ON stakeholder (owner_id);
CREATE UNIQUE INDEX stakeholder_organisation_number_live ON stakeholder (organisation_number) WHERE archived_at IS NULL AND organisation_number IS NOT NULL;
CREATE INDEX stakeholder_kind_name_id_idx ON stakeholder (kind, name, id);
CREATE INDEX stakeholder_name_idx ON stakeholder (name, id);
CREATE INDEX stakeholder_area_area_id_stakeholder_id_idx ON stakeholder_area (area_id, stakeholder_id);
CREATE INDEX stakeholder_focus_area_focus_area_id_stakeholder_id_idx ON stakeholder_focus_area (focus_area_id, stakeholder_id);
CREATE INDEX key_person_designation_person_id_idx ON key_person_designation (person_id);
CREATE INDEX contact_point_stakeholder_id_idx ON contact_point (stakeholder_id);
CREATE INDEX affiliation_person_id_idx ON affiliation (person_id);
CREATE INDEX affiliation_organisation_id_idx ON affiliation (organisation_id);
CREATE INDEX affiliation_contact_point_contact_point_id_idx ON affiliation_contact_point (contact_point_id);
CREATE INDEX organisation_relation_from_id_idx ON organisation_relation (from_id);
CREATE INDEX organisation_relation_to_id_idx ON organisation_relation (to_id);
CREATE INDEX audit_event_object_type_object_id_id_idx ON audit_event (object_type, object_id, id);
CREATE INDEX idempotency_key_created_at_idx ON idempotency_key (created_at);
CREATE INDEX interaction_author_id_idx ON interaction (author_id);
CREATE INDEX interaction_starts_at_id_idx ON interaction (starts_at, id);
CREATE INDEX interaction_participant_stakeholder_id_idx ON interaction_participant (stakeholder_id);
CREATE INDEX interaction_participant_on_behalf_of_id_idx ON interaction_participant (on_behalf_of_id);
CREATE INDEX interaction_staff_user_id_idx ON interaction_staff (user_id);
CREATE INDEX interaction_focus_area_focus_area_id_idx ON interaction_focus_area (focus_area_id);
CREATE INDEX timeline_entry_interaction_id_idx ON timeline_entry (interaction_id);
CREATE INDEX follow_up_interaction_id_idx ON follow_up (interaction_id);
CREATE INDEX follow_up_assignee_id_idx ON follow_up (assignee_id);

-- What TypeORM cannot describe: expressions, GIN, included columns.
CREATE INDEX stakeholder_last_held_idx ON stakeholder (coalesce(last_held_at, '-infinity'::timestamptz), id);
CREATE INDEX stakeholder_search_trgm ON stakeholder USING gin (search_text gin_trgm_ops);
CREATE INDEX stakeholder_search_words ON stakeholder USING gin (to_tsvector('swedish', name || ' ' || coalesce(description, '')));
CREATE INDEX stakeholder_tags_idx ON stakeholder USING gin (tags);
CREATE INDEX timeline_entry_recent_idx ON timeline_entry (stakeholder_id, starts_at, interaction_id) INCLUDE (status);
CREATE INDEX follow_up_open_idx ON follow_up (coalesce(due_on, 'infinity'::date), id) WHERE status = 'OPEN';
`;

const APPEND_ONLY = `
CREATE FUNCTION audit_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The journal is append-only: % refused', TG_OP;
END $$;
CREATE TRIGGER audit_event_keep BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION audit_event_append_only();
CREATE TRIGGER audit_event_keep_all BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_append_only();
`;
