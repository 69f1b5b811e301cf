import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second wall hides a contact in which nobody took part but hidden persons, whomever they spoke for: an organisation for
 * which only they spoke was not there, as far as others can tell.
 */
export class HiddenParticipants1795634803000 implements MigrationInterface {
  readonly name = 'HiddenParticipants1795634803000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policy(TOOK_PART));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policy(STOOD_FOR));
  }
}

const PERSONS = 'SELECT person_id FROM hidden_person';

/** The interactions with nobody but hidden persons, by a table that says who was there. */
const onlyHidden = (
  table: string,
) => `SELECT one.interaction_id FROM ${table} one WHERE one.stakeholder_id = ANY (ARRAY(${PERSONS}))
  AND NOT EXISTS (SELECT FROM ${table} o WHERE o.interaction_id = one.interaction_id AND o.stakeholder_id <> ALL (ARRAY(${PERSONS})))`;

const TOOK_PART = onlyHidden('interaction_participant');
/** Those who took part, and whom they spoke for. */
const STOOD_FOR = onlyHidden('timeline_entry');

const clearance = `current_setting('samverka.clearance', true)`;
const me = `(SELECT nullif(current_setting('samverka.actor', true), '')::uuid)`;
const LEVELS = `(SELECT CASE WHEN (strpos(${clearance}, 'work') > 0) THEN '{OPEN,INTERNAL,RESTRICTED}'::text[]
    WHEN ${clearance} <> '' THEN '{OPEN,INTERNAL}'::text[] END)::text[]`;

const policy = (hidden: string) => `
ALTER POLICY application ON interaction USING (
  (confidentiality = ANY (${LEVELS}) OR author_id = ${me}
    OR EXISTS (SELECT FROM interaction_reader r WHERE r.interaction_id = interaction.id AND r.user_id = ${me})
    OR EXISTS (SELECT FROM interaction_staff st WHERE st.interaction_id = interaction.id AND st.user_id = ${me}))
  AND NOT (id = ANY ((SELECT CASE WHEN (strpos(${clearance}, 'protected') > 0 OR strpos(${clearance}, 'work') > 0)
    THEN '{}'::uuid[] ELSE ARRAY(${hidden}) END)::uuid[])))`;
