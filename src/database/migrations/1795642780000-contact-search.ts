import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/** Contact points are searched: as text, and telephone numbers by their digits. */
export class ContactSearch1795642780000 implements MigrationInterface {
  readonly name = 'ContactSearch1795642780000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** Asked of a function, as search is: PostgreSQL does not trust the operators of the indexes with rows that a policy may hide. */
const UP = `
CREATE INDEX contact_point_value_idx ON contact_point USING gin (folded(value) gin_trgm_ops);
CREATE INDEX contact_point_e164_idx ON contact_point USING gin (e164 gin_trgm_ops);
CREATE FUNCTION find_contact_points(pattern text, number text) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 50 AS $$
  SELECT c.id FROM contact_point c WHERE folded(c.value) LIKE pattern OR c.e164 LIKE number
$$;
REVOKE ALL ON FUNCTION find_contact_points FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_contact_points TO ${APPLICATION_ROLE};
`;

const DOWN = `
DROP FUNCTION find_contact_points;
DROP INDEX contact_point_e164_idx, contact_point_value_idx;
`;
