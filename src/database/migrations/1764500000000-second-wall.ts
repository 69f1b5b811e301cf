import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/**
 * The second wall: the application works under a role of its own that owns nothing, may not touch the journal but by adding
 * to it, and sees no row of the guarded tables unless its transaction says on whose behalf it runs and how far they see.
 */
export class SecondWall1764500000000 implements MigrationInterface {
  readonly name = 'SecondWall1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ROLE, GRANTS, FUNCTIONS, POLICIES]) await runner.query(part);
  }

  /** The role stays: other databases of the same server may have it too. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNDO);
  }
}

/** Roles belong to the whole server: another database may have made it, or make it just now. */
const ROLE = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
    CREATE ROLE ${APPLICATION_ROLE} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}' AND (rolsuper OR rolbypassrls)) THEN
    RAISE EXCEPTION 'The role ${APPLICATION_ROLE} must be NOSUPERUSER NOBYPASSRLS';
  END IF;
  IF NOT pg_has_role(current_user, '${APPLICATION_ROLE}', 'MEMBER') THEN
    EXECUTE format('GRANT ${APPLICATION_ROLE} TO %I', current_user);
  END IF;
END $$;
`;

const GRANTS = `
GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${APPLICATION_ROLE};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APPLICATION_ROLE};
REVOKE INSERT, UPDATE, DELETE ON audit_event, audit_payload, migration FROM ${APPLICATION_ROLE};
REVOKE UPDATE, DELETE ON journal FROM ${APPLICATION_ROLE};
REVOKE DELETE ON app_user FROM ${APPLICATION_ROLE};
`;

/**
 * What the application has to know of rows that it may not see, as ids and nothing more. Search looks through indexes whose
 * operators PostgreSQL does not trust with rows that a policy may hide; the rows behind what it finds are read under the
 * policy like any others. What is hidden or restricted has to be known to be left out.
 */
const FUNCTIONS = `
CREATE FUNCTION find_stakeholders(pattern text, folded text, words text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 200 AS $$
  SELECT s.id FROM stakeholder s WHERE s.search_text LIKE pattern OR folded <% s.search_text
    OR to_tsvector('swedish', s.name || ' ' || coalesce(s.description, '')) @@ plainto_tsquery('swedish', words)
$$;
CREATE FUNCTION find_partnerships(pattern text, folded text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
  SELECT p.id FROM partnership p WHERE p.search_text LIKE pattern OR folded <% p.search_text
$$;
CREATE FUNCTION restricted_interactions() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
  SELECT i.id FROM interaction i WHERE i.confidentiality = 'RESTRICTED'
$$;
REVOKE ALL ON FUNCTION find_stakeholders, find_partnerships, restricted_interactions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_stakeholders, find_partnerships, restricted_interactions TO ${APPLICATION_ROLE};
ALTER FUNCTION journal_append SECURITY DEFINER SET search_path = public, pg_temp;
ALTER VIEW journal SET (security_invoker = true);
`;

const clearance = `current_setting('samverka.clearance', true)`;
const me = `(SELECT nullif(current_setting('samverka.actor', true), '')::uuid)`;
const cleared = (...words: string[]) => `(${words.map((word) => `strpos(${clearance}, '${word}') > 0`).join(' OR ')})`;

/*
 * What a transaction is cleared for, as arrays that are made once a statement and hold nothing without a clearance. The
 * planner reckons with `column = ANY (array)` as letting most rows through, which is so; of a bare condition it believes that
 * half of them go, and plans for the wrong half.
 */
const IDENTITIES = `(SELECT CASE WHEN ${cleared('protected', 'work')}
    THEN '{NONE,CONFIDENTIALITY_MARKED,PROTECTED_REGISTRATION,ASSUMED_IDENTITY}'::text[]
    WHEN ${clearance} <> '' THEN '{NONE}'::text[] END)::text[]`;
const LEVELS = `(SELECT CASE WHEN ${cleared('work')} THEN '{OPEN,INTERNAL,RESTRICTED}'::text[]
    WHEN ${clearance} <> '' THEN '{OPEN,INTERNAL}'::text[] END)::text[]`;
/** What is hidden from who is not cleared for protected identities: few rows, and looked up once. */
const hidden = (select: string) =>
  `(SELECT CASE WHEN ${cleared('protected', 'work')} THEN '{}'::uuid[] ELSE ARRAY(${select}) END)::uuid[]`;
const PERSONS = 'SELECT person_id FROM hidden_person';
const INTERACTIONS = `SELECT te.interaction_id FROM timeline_entry te WHERE te.stakeholder_id = ANY (ARRAY(${PERSONS}))
  AND NOT EXISTS (SELECT FROM timeline_entry o WHERE o.interaction_id = te.interaction_id AND o.stakeholder_id <> ALL (ARRAY(${PERSONS})))`;

/** Who may see a restricted row besides those whose own it is. */
const named = (table: string) =>
  `EXISTS (SELECT FROM ${table}_reader r WHERE r.${table}_id = ${table}.id AND r.user_id = ${me})`;

const SEES: Record<string, string> = {
  stakeholder: `protected_identity = ANY (${IDENTITIES})`,
  contact_point: `(confidentiality = ANY (${LEVELS}) OR ${named('contact_point')})
    AND NOT (stakeholder_id = ANY (${hidden(PERSONS)}))`,
  interaction: `(confidentiality = ANY (${LEVELS}) OR author_id = ${me} OR ${named('interaction')}
      OR EXISTS (SELECT FROM interaction_staff st WHERE st.interaction_id = interaction.id AND st.user_id = ${me}))
    AND NOT (id = ANY (${hidden(INTERACTIONS)}))`,
  partnership: `confidentiality = ANY (${LEVELS}) OR owner_id = ${me} OR ${named('partnership')}`,
  audit_event: `(SELECT ${cleared('journal')})`,
  audit_payload: `(SELECT ${cleared('journal')})`,
};

const POLICIES = Object.entries(SEES)
  .map(
    ([table, sees]) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY application ON ${table} TO ${APPLICATION_ROLE} USING (${sees});
CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true);`,
  )
  .join('\n');

const UNDO = `
${Object.keys(SEES)
  .map(
    (table) => `DROP POLICY application ON ${table};
DROP POLICY owner ON ${table};
ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;`,
  )
  .join('\n')}
ALTER VIEW journal RESET (security_invoker);
ALTER FUNCTION journal_append SECURITY INVOKER;
ALTER FUNCTION journal_append RESET search_path;
DROP FUNCTION find_stakeholders, find_partnerships, restricted_interactions;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM ${APPLICATION_ROLE};
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${APPLICATION_ROLE};
REVOKE ALL ON SCHEMA public FROM ${APPLICATION_ROLE};
`;
