import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Chains the journal: each event carries the hash of all that came before it, so that none can be changed, put in or taken
 * out unseen. What it tells of persons stands apart, salted, so that it can be erased and the chain stays whole.
 */
export class JournalChain1764300000000 implements MigrationInterface {
  readonly name = 'JournalChain1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, FUNCTIONS, CHAIN_OLD, KEEP]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNDO);
  }
}

const TABLES = `
CREATE TABLE audit_payload (
  event_id bigint NOT NULL,
  salt uuid NOT NULL,
  changes jsonb NOT NULL,
  CONSTRAINT audit_payload_pk PRIMARY KEY (event_id),
  CONSTRAINT audit_payload_event_id_fk FOREIGN KEY (event_id) REFERENCES audit_event (id)
);
ALTER TABLE audit_event ALTER id DROP IDENTITY, ALTER at DROP DEFAULT, ADD payload_hash bytea, ADD hash bytea;
CREATE INDEX audit_event_actor_id_id_idx ON audit_event (actor_id, id);
`;

const FUNCTIONS = `
CREATE FUNCTION audit_hash(previous bytea, e audit_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(coalesce(previous, '') || convert_to(concat_ws(chr(10), e.id,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce(e.actor_id::text, '-'), e.request_id, e.action,
    e.object_type, coalesce(e.object_id::text, '-'), coalesce(encode(e.payload_hash, 'hex'), '-')), 'UTF8'))
$$;

CREATE FUNCTION audit_payload_hash(salt uuid, changes jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(salt::text || changes::text, 'UTF8'))
$$;

-- Writers of the journal go one after the other from here to the end of their transactions, which is near: the journal is
-- the last that a unit of work writes. Plans made while the table was young would read all of it for the last row.
CREATE FUNCTION journal_append() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  last record;
  event audit_event;
  salt uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(7268837655);
  SELECT id, hash INTO last FROM audit_event ORDER BY id DESC LIMIT 1;
  IF NEW.changes <> '{}' THEN salt := gen_random_uuid(); END IF;
  event.id := coalesce(last.id, 0) + 1;
  event.at := clock_timestamp();
  event.actor_id := NEW.actor_id;
  event.request_id := NEW.request_id;
  event.action := NEW.action;
  event.object_type := NEW.object_type;
  event.object_id := NEW.object_id;
  event.payload_hash := audit_payload_hash(salt, NEW.changes);
  event.hash := audit_hash(last.hash, event);
  INSERT INTO audit_event SELECT event.*;
  IF salt IS NOT NULL THEN INSERT INTO audit_payload VALUES (event.id, salt, NEW.changes); END IF;
  RETURN NEW;
END $$;
`;

/** What was journalled before is chained as it stands. */
const CHAIN_OLD = `
ALTER TABLE audit_event DISABLE TRIGGER audit_event_keep;
INSERT INTO audit_payload SELECT id, gen_random_uuid(), changes FROM audit_event WHERE changes <> '{}';
UPDATE audit_event e SET payload_hash = audit_payload_hash(p.salt, p.changes) FROM audit_payload p WHERE p.event_id = e.id;
ALTER TABLE audit_event DROP COLUMN changes;
ALTER TABLE audit_payload DROP CONSTRAINT audit_payload_event_id_fk;
CREATE TEMPORARY TABLE renumbered ON COMMIT DROP AS SELECT id AS old, row_number() OVER (ORDER BY id) AS new FROM audit_event;
UPDATE audit_payload p SET event_id = -r.new FROM renumbered r WHERE r.old = p.event_id;
UPDATE audit_payload SET event_id = -event_id;
UPDATE audit_event e SET id = -r.new FROM renumbered r WHERE r.old = e.id;
UPDATE audit_event SET id = -id;
ALTER TABLE audit_payload ADD CONSTRAINT audit_payload_event_id_fk FOREIGN KEY (event_id) REFERENCES audit_event (id);
DO $$
DECLARE
  event audit_event;
  previous bytea;
BEGIN
  FOR event IN SELECT * FROM audit_event ORDER BY id LOOP
    previous := audit_hash(previous, event);
    UPDATE audit_event SET hash = previous WHERE id = event.id;
  END LOOP;
END $$;
ALTER TABLE audit_event ALTER hash SET NOT NULL;
ALTER TABLE audit_event ENABLE TRIGGER audit_event_keep;
`;

const KEEP = `
CREATE TRIGGER audit_payload_keep BEFORE UPDATE OR DELETE ON audit_payload FOR EACH ROW EXECUTE FUNCTION audit_event_append_only();
CREATE TRIGGER audit_payload_keep_all BEFORE TRUNCATE ON audit_payload FOR EACH STATEMENT EXECUTE FUNCTION audit_event_append_only();
CREATE VIEW journal AS
  SELECT e.id, e.at, e.actor_id, e.request_id, e.action, e.object_type, e.object_id, coalesce(p.changes, '{}') AS changes
    FROM audit_event e LEFT JOIN audit_payload p ON p.event_id = e.id;
ALTER VIEW journal ALTER changes SET DEFAULT '{}';
CREATE TRIGGER journal_append INSTEAD OF INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_append();
`;

const UNDO = `
DROP VIEW journal;
ALTER TABLE audit_event DISABLE TRIGGER audit_event_keep;
ALTER TABLE audit_event ADD changes jsonb NOT NULL DEFAULT '{}', ALTER at SET DEFAULT clock_timestamp();
UPDATE audit_event e SET changes = p.changes FROM audit_payload p WHERE p.event_id = e.id;
DROP TABLE audit_payload;
DROP FUNCTION journal_append, audit_hash, audit_payload_hash;
DROP INDEX audit_event_actor_id_id_idx;
ALTER TABLE audit_event DROP COLUMN payload_hash, DROP COLUMN hash, ALTER id ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('audit_event', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM audit_event;
ALTER TABLE audit_event ENABLE TRIGGER audit_event_keep;
`;
