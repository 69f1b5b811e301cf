import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/** Requests of data subjects, retention rules and disposals; values of the journal can be erased, and that shows. */
export class Privacy1764700000000 implements MigrationInterface {
  readonly name = 'Privacy1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, ERASE]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const TABLES = `
CREATE TABLE privacy_request (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  person_id uuid NOT NULL,
  kind text NOT NULL,
  ground text NOT NULL,
  received_on date NOT NULL,
  state text NOT NULL DEFAULT 'RECEIVED',
  decision text,
  decided_on date,
  decided_by_id uuid,
  CONSTRAINT privacy_request_kind_check CHECK (kind IN ('OBJECTION', 'RESTRICTION')),
  CONSTRAINT privacy_request_state_check CHECK (state IN ('RECEIVED', 'UPHELD', 'REJECTED', 'LIFTED')),
  CONSTRAINT privacy_request_decision_check CHECK ((state = 'RECEIVED') = (decided_on IS NULL)),
  CONSTRAINT privacy_request_pk PRIMARY KEY (id),
  CONSTRAINT privacy_request_person_id_fk FOREIGN KEY (person_id) REFERENCES stakeholder (id),
  CONSTRAINT privacy_request_decided_by_id_fk FOREIGN KEY (decided_by_id) REFERENCES app_user (id)
);
CREATE INDEX privacy_request_person_id_idx ON privacy_request (person_id);

CREATE TABLE retention_rule (
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT '1',
  name text COLLATE "sv-x-icu" NOT NULL,
  target text NOT NULL,
  months integer NOT NULL,
  decision text NOT NULL,
  decided_on date NOT NULL,
  automatic boolean NOT NULL DEFAULT false,
  last_run_on date,
  ended_at timestamptz,
  CONSTRAINT retention_rule_target_check CHECK (target IN ('INTERACTION', 'DRAFT_NOTE', 'PERSON', 'JOURNAL_VALUES')),
  CONSTRAINT retention_rule_months_check CHECK (months >= 1),
  CONSTRAINT retention_rule_pk PRIMARY KEY (id)
);

CREATE TABLE disposal (
  id uuid NOT NULL,
  target text NOT NULL,
  rule_id uuid,
  decision text NOT NULL,
  before date,
  executed_at timestamptz NOT NULL,
  executed_by_id uuid,
  counts jsonb NOT NULL,
  CONSTRAINT disposal_target_check CHECK (target IN ('INTERACTION', 'DRAFT_NOTE', 'PERSON', 'JOURNAL_VALUES', 'ERASURE')),
  CONSTRAINT disposal_pk PRIMARY KEY (id),
  CONSTRAINT disposal_rule_id_fk FOREIGN KEY (rule_id) REFERENCES retention_rule (id),
  CONSTRAINT disposal_executed_by_id_fk FOREIGN KEY (executed_by_id) REFERENCES app_user (id)
);
CREATE INDEX disposal_executed_at_id_idx ON disposal (executed_at, id);
REVOKE DELETE ON disposal, privacy_request, retention_rule FROM ${APPLICATION_ROLE};
`;

/**
 * Values of the journal go by this function alone, and never silently: it journals which events have lost theirs, as ranges of
 * their numbers. Whoever follows the chain holds what is missing against that.
 */
const ERASE = `
CREATE FUNCTION audit_payload_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('samverka.erasing', true) = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'The journal is append-only: % refused', TG_OP;
END $$;
DROP TRIGGER audit_payload_keep ON audit_payload;
CREATE TRIGGER audit_payload_keep BEFORE UPDATE OR DELETE ON audit_payload FOR EACH ROW EXECUTE FUNCTION audit_payload_keep();

CREATE FUNCTION erase_journal_values(actor uuid, request text, objects uuid[], patterns text[], before timestamptz)
  RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  events int8multirange;
  erased integer;
BEGIN
  PERFORM set_config('samverka.erasing', 'on', true);
  WITH gone AS (
    DELETE FROM audit_payload p USING audit_event e
     WHERE e.id = p.event_id AND e.action <> 'journal.eraseValues'
       AND (e.object_id = ANY (objects) OR p.changes::text ILIKE ANY (patterns) OR e.at < before)
    RETURNING p.event_id)
  SELECT range_agg(int8range(event_id, event_id, '[]')), count(*) INTO events, erased FROM gone;
  PERFORM set_config('samverka.erasing', '', true);
  IF erased > 0 THEN
    INSERT INTO journal (actor_id, request_id, action, object_type, changes)
    VALUES (actor, request, 'journal.eraseValues', 'Journal', jsonb_build_object('events', jsonb_build_object('before', events::text)));
  END IF;
  RETURN erased;
END $$;
REVOKE ALL ON FUNCTION erase_journal_values FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_journal_values TO ${APPLICATION_ROLE};
`;

const DOWN = `
DROP FUNCTION erase_journal_values;
DROP TRIGGER audit_payload_keep ON audit_payload;
DROP FUNCTION audit_payload_keep;
CREATE TRIGGER audit_payload_keep BEFORE UPDATE OR DELETE ON audit_payload FOR EACH ROW EXECUTE FUNCTION audit_event_append_only();
DROP TABLE disposal, retention_rule, privacy_request;
`;
