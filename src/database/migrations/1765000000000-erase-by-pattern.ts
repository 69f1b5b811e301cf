import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/** Values of the journal go by one regular expression: a name is found however its accents, spaces and separators are written. */
export class EraseByPattern1765000000000 implements MigrationInterface {
  readonly name = 'EraseByPattern1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION erase_journal_values;${eraseBy('pattern text', `p.changes::text ~* pattern`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP FUNCTION erase_journal_values;${eraseBy('patterns text[]', `p.changes::text ILIKE ANY (patterns)`)}`,
    );
  }
}

const eraseBy = (parameter: string, tells: string) => `
CREATE FUNCTION erase_journal_values(actor uuid, request text, objects uuid[], ${parameter}, before timestamptz)
  RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  events int8multirange;
  erased integer;
BEGIN
  PERFORM set_config('samverka.erasing', 'on', true);
  WITH gone AS (
    DELETE FROM audit_payload p USING audit_event e
     WHERE e.id = p.event_id AND e.action <> 'journal.eraseValues'
       AND (e.object_id = ANY (objects) OR ${tells} OR e.at < before)
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
