import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TokenReason1795639724497 implements MigrationInterface {
  readonly name = 'TokenReason1795639724497';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "session" ADD "reason" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "session" DROP COLUMN "reason"');
  }
}
