import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is left of recovery codes is text, so that it can be sealed as the secret of the codes is: by the server, when it starts. */
export class RecoveryCodes1795651281423 implements MigrationInterface {
  readonly name = 'RecoveryCodes1795651281423';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  /** The key that opens what is sealed is not in the database. */
  async down(runner: QueryRunner): Promise<void> {
    const [{ count }] = (await runner.query(SEALED)) as [{ count: number }];
    if (count > 0)
      throw new Error(`${count} second factors are sealed. Older versions cannot open them: take them away first.`);
    await runner.query(DOWN);
  }
}

const UP = `
ALTER TABLE second_factor ADD recovery_codes text[] NOT NULL DEFAULT '{}';
UPDATE second_factor SET recovery_codes = ARRAY(SELECT encode(one, 'hex') FROM unnest(recovery_hashes) one);
ALTER TABLE second_factor DROP COLUMN recovery_hashes;
`;

const SEALED = `SELECT count(*)::int FROM second_factor WHERE strpos(secret, '.') > 0`;

const DOWN = `
ALTER TABLE second_factor ADD recovery_hashes bytea[] NOT NULL DEFAULT '{}';
UPDATE second_factor SET recovery_hashes = ARRAY(SELECT decode(one, 'hex') FROM unnest(recovery_codes) one);
ALTER TABLE second_factor DROP COLUMN recovery_codes;
`;
