import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/** Links by which the bearers of accounts choose their passwords; written in units of work alone, as all that lets somebody in. */
export class PasswordLink1795671181967 implements MigrationInterface {
  readonly name = 'PasswordLink1795671181967';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, DOOR]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_link');
  }
}

const TABLE = `
CREATE TABLE password_link (
  user_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT password_link_pk PRIMARY KEY (user_id),
  CONSTRAINT password_link_token_hash_key UNIQUE (token_hash),
  CONSTRAINT password_link_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON password_link TO ${APPLICATION_ROLE};
`;

const WORKS = `(SELECT coalesce(strpos(cleared(), 'work') > 0, false))`;

const DOOR = `
ALTER TABLE password_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY application_reads ON password_link FOR SELECT TO ${APPLICATION_ROLE} USING (true);
CREATE POLICY application_adds ON password_link FOR INSERT TO ${APPLICATION_ROLE} WITH CHECK (${WORKS});
CREATE POLICY application_changes ON password_link FOR UPDATE TO ${APPLICATION_ROLE} USING (${WORKS});
CREATE POLICY application_removes ON password_link FOR DELETE TO ${APPLICATION_ROLE} USING (${WORKS});
`;
