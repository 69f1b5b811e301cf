import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Processing of a person's data may be restricted; persons who are hidden from somebody stand in a list of their own. */
export class HiddenPerson1764450000000 implements MigrationInterface {
  readonly name = 'HiddenPerson1764450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** The list follows the persons by trigger, so that nothing that writes persons can forget it. */
const UP = `
ALTER TABLE stakeholder ADD processing_restricted_at timestamptz, ADD erased_at timestamptz,
  ADD CONSTRAINT stakeholder_privacy_check CHECK (kind = 'PERSON' OR (processing_restricted_at IS NULL AND erased_at IS NULL));
CREATE TABLE hidden_person (
  person_id uuid NOT NULL,
  withheld boolean NOT NULL,
  CONSTRAINT hidden_person_pk PRIMARY KEY (person_id),
  CONSTRAINT hidden_person_person_id_fk FOREIGN KEY (person_id) REFERENCES stakeholder (id)
);
INSERT INTO hidden_person SELECT id, false FROM stakeholder WHERE protected_identity <> 'NONE';

CREATE FUNCTION keep_hidden_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.protected_identity <> 'NONE' OR NEW.processing_restricted_at IS NOT NULL THEN
    INSERT INTO hidden_person VALUES (NEW.id, NEW.processing_restricted_at IS NOT NULL)
      ON CONFLICT (person_id) DO UPDATE SET withheld = excluded.withheld;
  ELSE
    DELETE FROM hidden_person WHERE person_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER stakeholder_hidden AFTER INSERT ON stakeholder FOR EACH ROW
  WHEN (NEW.protected_identity <> 'NONE' OR NEW.processing_restricted_at IS NOT NULL) EXECUTE FUNCTION keep_hidden_person();
CREATE TRIGGER stakeholder_hidden_change AFTER UPDATE OF protected_identity, processing_restricted_at ON stakeholder FOR EACH ROW
  EXECUTE FUNCTION keep_hidden_person();
DROP INDEX stakeholder_protected_idx;
`;

const DOWN = `
CREATE INDEX stakeholder_protected_idx ON stakeholder (id) WHERE protected_identity <> 'NONE';
DROP TRIGGER stakeholder_hidden ON stakeholder;
DROP TRIGGER stakeholder_hidden_change ON stakeholder;
DROP FUNCTION keep_hidden_person;
DROP TABLE hidden_person;
ALTER TABLE stakeholder DROP COLUMN processing_restricted_at, DROP COLUMN erased_at;
`;
