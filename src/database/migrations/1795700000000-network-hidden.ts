import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/**
 * An analysis that was made before a change may be shown until a new one is there; one that was made before somebody or something
 * was hidden, or destroyed, may not. This tells the two apart: it changes with whatever takes from what anybody sees.
 */
export class NetworkHidden1795700000000 implements MigrationInterface {
  readonly name = 'NetworkHidden1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION network_hidden() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT md5(concat_ws(' ',
    (SELECT array_agg(h ORDER BY h.person_id)::text FROM hidden_person h),
    (SELECT array_agg(i.id ORDER BY i.id)::text FROM interaction i WHERE i.confidentiality = 'RESTRICTED'),
    (SELECT array_agg(r ORDER BY r)::text FROM interaction_reader r),
    (SELECT array_agg((p.id, p.confidentiality) ORDER BY p.id)::text FROM partnership p WHERE p.confidentiality <> 'OPEN'),
    (SELECT array_agg(r ORDER BY r)::text FROM partnership_reader r),
    (SELECT (d.id, d.counts)::text FROM disposal d ORDER BY d.id DESC LIMIT 1)))
$$;
REVOKE ALL ON FUNCTION network_hidden FROM PUBLIC;
GRANT EXECUTE ON FUNCTION network_hidden TO ${APPLICATION_ROLE};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION network_hidden');
  }
}
