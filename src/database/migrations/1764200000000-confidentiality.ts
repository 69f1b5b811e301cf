import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Protected identities, and confidentiality of interactions, notes, partnerships and contact points. */
export class Confidentiality1764200000000 implements MigrationInterface {
  readonly name = 'Confidentiality1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, READERS]) await runner.query(part);
  }

  /** Who was hidden would be seen: what is confidential has to be taken away by hand first. */
  async down(runner: QueryRunner): Promise<void> {
    const [{ count }] = (await runner.query(HIDDEN)) as [{ count: number }];
    if (count > 0)
      throw new Error(`${count} records are protected or restricted. Older versions would show them: open them first.`);
    await runner.query(UNDO);
  }
}

const COLUMNS = `
ALTER TABLE stakeholder ADD protected_identity text NOT NULL DEFAULT 'NONE',
  ADD CONSTRAINT stakeholder_protected_identity_check CHECK (protected_identity IN ('NONE', 'CONFIDENTIALITY_MARKED', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY') AND (kind = 'PERSON' OR protected_identity = 'NONE'));
ALTER TABLE contact_point ADD confidentiality text NOT NULL DEFAULT 'OPEN',
  ADD CONSTRAINT contact_point_confidentiality_check CHECK (confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED'));
ALTER TABLE interaction ADD confidentiality text NOT NULL DEFAULT 'INTERNAL', ADD note_confidentiality text, ADD legal_provision text,
  ADD CONSTRAINT interaction_confidentiality_check CHECK (confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED') AND note_confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED'));
ALTER TABLE partnership ADD confidentiality text NOT NULL DEFAULT 'OPEN', ADD legal_provision text,
  ADD CONSTRAINT partnership_confidentiality_check CHECK (confidentiality IN ('OPEN', 'INTERNAL', 'RESTRICTED'));
CREATE INDEX stakeholder_protected_idx ON stakeholder (id) WHERE protected_identity <> 'NONE';
CREATE INDEX interaction_restricted_idx ON interaction (id) WHERE confidentiality = 'RESTRICTED';
`;

const READERS = ['contact_point', 'interaction', 'partnership']
  .map(
    (of) => `
CREATE TABLE ${of}_reader (
  ${of}_id uuid NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT ${of}_reader_pk PRIMARY KEY (${of}_id, user_id),
  CONSTRAINT ${of}_reader_${of}_id_fk FOREIGN KEY (${of}_id) REFERENCES ${of} (id)${of === 'contact_point' ? ' ON DELETE CASCADE' : ''},
  CONSTRAINT ${of}_reader_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id)
);
CREATE INDEX ${of}_reader_user_id_idx ON ${of}_reader (user_id);`,
  )
  .join('\n');

const HIDDEN = `
SELECT (SELECT count(*) FROM stakeholder WHERE protected_identity <> 'NONE')
     + (SELECT count(*) FROM contact_point WHERE confidentiality = 'RESTRICTED')
     + (SELECT count(*) FROM interaction WHERE 'RESTRICTED' IN (confidentiality, note_confidentiality))
     + (SELECT count(*) FROM partnership WHERE confidentiality = 'RESTRICTED') AS count;
`;

const UNDO = `
DROP TABLE contact_point_reader, interaction_reader, partnership_reader;
ALTER TABLE stakeholder DROP COLUMN protected_identity;
ALTER TABLE contact_point DROP COLUMN confidentiality;
ALTER TABLE interaction DROP COLUMN confidentiality, DROP COLUMN note_confidentiality, DROP COLUMN legal_provision;
ALTER TABLE partnership DROP COLUMN confidentiality, DROP COLUMN legal_provision;
`;
