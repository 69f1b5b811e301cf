import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountDoors1795654499715 implements MigrationInterface {
  readonly name = 'AccountDoors1795654499715';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "app_user" ADD "password_due" boolean NOT NULL DEFAULT false');
    await runner.query('ALTER TABLE "app_user" ADD "reset_allowed_at" TIMESTAMP WITH TIME ZONE');
    await runner.query('ALTER TABLE "app_user" ADD "reset_allowed_by_id" uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "app_user" DROP COLUMN "reset_allowed_by_id"');
    await runner.query('ALTER TABLE "app_user" DROP COLUMN "reset_allowed_at"');
    await runner.query('ALTER TABLE "app_user" DROP COLUMN "password_due"');
  }
}
