import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, tokens for programs, and accounts that an issuer vouches for. */
export class SignIn1764600000000 implements MigrationInterface {
  readonly name = 'SignIn1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  /** Accounts without a password get one that nobody has. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
ALTER TABLE session ADD name text, ADD scope text,
  ADD CONSTRAINT session_scope_check CHECK ((name IS NULL) = (scope IS NULL) AND scope IN ('READ', 'WRITE'));
ALTER TABLE app_user ALTER password_hash DROP NOT NULL, ADD issuer text, ADD subject text,
  ADD CONSTRAINT app_user_issuer_check CHECK ((issuer IS NULL) = (subject IS NULL)),
  ADD CONSTRAINT app_user_issuer_subject_key UNIQUE (issuer, subject);
CREATE TABLE second_factor (
  user_id uuid NOT NULL,
  secret text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz,
  last_step bigint,
  recovery_hashes bytea[] NOT NULL DEFAULT '{}',
  CONSTRAINT second_factor_pk PRIMARY KEY (user_id),
  CONSTRAINT second_factor_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id)
);
`;

const DOWN = `
DROP TABLE second_factor;
DELETE FROM session WHERE scope IS NOT NULL;
ALTER TABLE session DROP COLUMN name, DROP COLUMN scope;
UPDATE app_user SET password_hash = '!' WHERE password_hash IS NULL;
ALTER TABLE app_user DROP COLUMN issuer, DROP COLUMN subject, ALTER password_hash SET NOT NULL;
`;
