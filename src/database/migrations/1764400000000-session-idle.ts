import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions end when nobody uses them. */
export class SessionIdle1764400000000 implements MigrationInterface {
  readonly name = 'SessionIdle1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD last_seen_at timestamptz NOT NULL DEFAULT now()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN last_seen_at');
  }
}
