import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GrantUsed1795671181968 implements MigrationInterface {
  readonly name = 'GrantUsed1795671181968';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "initiative_grant" ADD "used_amount" numeric(14,2)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "initiative_grant" DROP COLUMN "used_amount"');
  }
}
