import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/**
 * What opens doors stands in tables of its own that the application's role may not touch: the digests of passwords, which
 * functions of the owner compare and set, and the installation's secret, which the server takes up when it starts.
 */
export class SecretsApart1795650934874 implements MigrationInterface {
  readonly name = 'SecretsApart1795650934874';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, FUNCTIONS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNDO);
  }
}

const TABLES = `
CREATE TABLE credential (
  user_id uuid NOT NULL,
  password_hash text NOT NULL,
  CONSTRAINT credential_pk PRIMARY KEY (user_id),
  CONSTRAINT credential_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id)
);
INSERT INTO credential (user_id, password_hash) SELECT id, password_hash FROM app_user WHERE password_hash IS NOT NULL;
ALTER TABLE app_user DROP COLUMN password_hash;
CREATE TABLE installation_secret (
  key text NOT NULL,
  value text NOT NULL,
  CONSTRAINT installation_secret_pk PRIMARY KEY (key)
);
INSERT INTO installation_secret (key, value) SELECT key, value FROM installation WHERE key = 'secret';
DELETE FROM installation WHERE key = 'secret';
REVOKE ALL ON credential, installation_secret FROM ${APPLICATION_ROLE};
`;

/**
 * What the application may ask of passwords. Of a digest it gets what a password is to be worked up with, that is all of the PHC
 * string but the digest itself; the comparison is made where the digest stands, over hashes, so that its time tells nothing.
 */
const FUNCTIONS = `
CREATE FUNCTION password_form(account uuid) RETURNS text
  LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT substring(c.password_hash FROM '^(.*[$])[^$]*$') FROM credential c WHERE c.user_id = account
$$;
CREATE FUNCTION password_matches(account uuid, claimed text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT sha256(convert_to(c.password_hash, 'UTF8')) = sha256(convert_to(claimed, 'UTF8'))
    FROM credential c WHERE c.user_id = account), false)
$$;
CREATE FUNCTION password_set(account uuid, hash text) RETURNS void
  LANGUAGE sql VOLATILE STRICT SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO credential (user_id, password_hash) VALUES (account, hash)
    ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash
$$;
REVOKE ALL ON FUNCTION password_form, password_matches, password_set FROM PUBLIC;
GRANT EXECUTE ON FUNCTION password_form, password_matches, password_set TO ${APPLICATION_ROLE};
`;

const UNDO = `
DROP FUNCTION password_form, password_matches, password_set;
INSERT INTO installation (key, value) SELECT key, value FROM installation_secret WHERE key = 'secret';
DROP TABLE installation_secret;
ALTER TABLE app_user ADD password_hash text;
UPDATE app_user u SET password_hash = c.password_hash FROM credential c WHERE c.user_id = u.id;
DROP TABLE credential;
`;
