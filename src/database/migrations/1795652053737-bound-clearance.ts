import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/**
 * What a transaction says of on whose behalf it runs, and how far they see, holds only with a code that the server alone can make:
 * whoever gets hold of the application's role can say it and is not believed. Accounts, sessions, second factors and passwords are
 * written in units of work alone, so that such a one cannot let itself in by the front door either.
 */
export class BoundClearance1795652053737 implements MigrationInterface {
  readonly name = 'BoundClearance1795652053737';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [KEY, FUNCTIONS, policies(CODED), DOORS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const part of [policies(SAID), UNDO]) await runner.query(part);
  }
}

/** 128 random bytes: two keys of a block each, for the inner and the outer hash of HMAC (RFC 2104). */
const KEY = `
INSERT INTO installation_secret (key, value)
SELECT 'clearance', string_agg(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'), '')
  FROM generate_series(1, 4);
`;

/**
 * The words of the clearance, or NULL where the code before them is not that of this connection, actor and clearance: a code that was
 * seen elsewhere is of no use. It is asked once for each part of a policy that needs it, and not for each row.
 */
const FUNCTIONS = `
CREATE FUNCTION cleared() RETURNS text
  LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  said text := current_setting('samverka.clearance', true);
  pads bytea;
BEGIN
  IF said IS NULL OR said = '' THEN RETURN NULL; END IF;
  SELECT decode(s.value, 'hex') INTO pads FROM installation_secret s WHERE s.key = 'clearance';
  IF left(said, 64) = encode(sha256(substr(pads, 65) || sha256(substr(pads, 1, 64) || convert_to(
      pg_backend_pid() || ' ' || coalesce(current_setting('samverka.actor', true), '') || substr(said, 65), 'UTF8'))), 'hex')
  THEN RETURN substr(said, 66); END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION cleared FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cleared TO ${APPLICATION_ROLE};
CREATE OR REPLACE FUNCTION password_matches(account uuid, claimed text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT sha256(convert_to(c.password_hash, 'UTF8')) = sha256(convert_to(claimed, 'UTF8'))
    FROM credential c WHERE c.user_id = account), false) AND coalesce(strpos(cleared(), 'work') > 0, false)
$$;
DROP FUNCTION password_set;
CREATE FUNCTION password_set(account uuid, hash text) RETURNS void
  LANGUAGE plpgsql VOLATILE STRICT SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF strpos(cleared(), 'work') > 0 THEN
    INSERT INTO credential (user_id, password_hash) VALUES (account, hash)
      ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash;
  ELSE
    RAISE EXCEPTION 'A password is set in a unit of work' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;
REVOKE ALL ON FUNCTION password_set FROM PUBLIC;
GRANT EXECUTE ON FUNCTION password_set TO ${APPLICATION_ROLE};
`;

const SET = `current_setting('samverka.clearance', true)`;
const ACTOR = `nullif(current_setting('samverka.actor', true), '')::uuid`;

/** The words of the clearance as a FROM item, and whose it is: as they are said, and as they are believed. */
const SAID = { words: `(VALUES (nullif(${SET}, ''))) c (words)`, me: `(SELECT ${ACTOR})` };
const CODED = {
  words: 'cleared() c (words)',
  me: `(SELECT ${ACTOR} FROM cleared() c (words) WHERE c.words IS NOT NULL)`,
};

const has = (...words: string[]) => `(${words.map((word) => `strpos(c.words, '${word}') > 0`).join(' OR ')})`;

const PERSONS = 'SELECT person_id FROM hidden_person';
const INTERACTIONS = `SELECT one.interaction_id FROM interaction_participant one WHERE one.stakeholder_id = ANY (ARRAY(${PERSONS}))
  AND NOT EXISTS (SELECT FROM interaction_participant o WHERE o.interaction_id = one.interaction_id AND o.stakeholder_id <> ALL (ARRAY(${PERSONS})))`;

/** The policies as they stand since `hidden-participants`, over what is said or what is believed. */
function policies({ words, me }: typeof SAID): string {
  const one = (value: string) => `(SELECT ${value} FROM ${words})`;
  const identities = `${one(`CASE WHEN ${has('protected', 'work')}
    THEN '{NONE,CONFIDENTIALITY_MARKED,PROTECTED_REGISTRATION,ASSUMED_IDENTITY}'::text[]
    WHEN c.words <> '' THEN '{NONE}'::text[] END`)}::text[]`;
  const levels = `${one(`CASE WHEN ${has('work')} THEN '{OPEN,INTERNAL,RESTRICTED}'::text[]
    WHEN c.words <> '' THEN '{OPEN,INTERNAL}'::text[] END`)}::text[]`;
  // Without words, all that is hidden is.
  const hidden = (select: string) =>
    `(${one(`CASE WHEN ${has('protected', 'work')} THEN '{}'::uuid[] ELSE ARRAY(${select}) END`)})::uuid[]`;
  const named = (table: string) =>
    `EXISTS (SELECT FROM ${table}_reader r WHERE r.${table}_id = ${table}.id AND r.user_id = ${me})`;
  const sees: Record<string, string> = {
    stakeholder: `protected_identity = ANY (${identities})`,
    contact_point: `(confidentiality = ANY (${levels}) OR ${named('contact_point')})
      AND NOT (stakeholder_id = ANY (${hidden(PERSONS)}))`,
    interaction: `(confidentiality = ANY (${levels}) OR author_id = ${me} OR ${named('interaction')}
        OR EXISTS (SELECT FROM interaction_staff st WHERE st.interaction_id = interaction.id AND st.user_id = ${me}))
      AND NOT (id = ANY (${hidden(INTERACTIONS)}))`,
    partnership: `confidentiality = ANY (${levels}) OR owner_id = ${me} OR ${named('partnership')}`,
    audit_event: one(`coalesce(${has('journal')}, false)`),
    audit_payload: one(`coalesce(${has('journal')}, false)`),
  };
  return Object.entries(sees)
    .map(([table, using]) => `ALTER POLICY application ON ${table} USING (${using});`)
    .join('\n');
}

const GUARDED_DOORS = ['app_user', 'session', 'second_factor'];
const WORKS = `(SELECT coalesce(strpos(cleared(), 'work') > 0, false))`;

const DOORS = GUARDED_DOORS.map(
  (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY application_reads ON ${table} FOR SELECT TO ${APPLICATION_ROLE} USING (true);
CREATE POLICY application_adds ON ${table} FOR INSERT TO ${APPLICATION_ROLE} WITH CHECK (${WORKS});
CREATE POLICY application_changes ON ${table} FOR UPDATE TO ${APPLICATION_ROLE} USING (${WORKS});
CREATE POLICY application_removes ON ${table} FOR DELETE TO ${APPLICATION_ROLE} USING (${WORKS});`,
).join('\n');

const UNDO = `
${GUARDED_DOORS.map(
  (table) => `
DROP POLICY application_reads ON ${table};
DROP POLICY application_adds ON ${table};
DROP POLICY application_changes ON ${table};
DROP POLICY application_removes ON ${table};
ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`,
).join('\n')}
CREATE OR REPLACE FUNCTION password_matches(account uuid, claimed text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT sha256(convert_to(c.password_hash, 'UTF8')) = sha256(convert_to(claimed, 'UTF8'))
    FROM credential c WHERE c.user_id = account), false)
$$;
DROP FUNCTION password_set;
CREATE FUNCTION password_set(account uuid, hash text) RETURNS void
  LANGUAGE sql VOLATILE STRICT SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO credential (user_id, password_hash) VALUES (account, hash)
    ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash
$$;
REVOKE ALL ON FUNCTION password_set FROM PUBLIC;
GRANT EXECUTE ON FUNCTION password_set TO ${APPLICATION_ROLE};
DROP FUNCTION cleared;
DELETE FROM installation_secret WHERE key = 'clearance';
`;
