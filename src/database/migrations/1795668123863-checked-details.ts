import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckedDetails1795668123863 implements MigrationInterface {
  readonly name = 'CheckedDetails1795668123863';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "stakeholder" ADD "verified_on" date');
    await runner.query('ALTER TABLE "stakeholder" ADD "verified_by_id" uuid');
    await runner.query('ALTER TABLE "contact_point" ADD "verified_on" date');
    await runner.query('ALTER TABLE "contact_point" ADD "verified_by_id" uuid');
    await runner.query(
      'ALTER TABLE "stakeholder" ADD CONSTRAINT "stakeholder_verified_by_id_fk" FOREIGN KEY ("verified_by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_verified_by_id_fk" FOREIGN KEY ("verified_by_id") REFERENCES "app_user"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "contact_point" DROP CONSTRAINT "contact_point_verified_by_id_fk"');
    await runner.query('ALTER TABLE "stakeholder" DROP CONSTRAINT "stakeholder_verified_by_id_fk"');
    await runner.query('ALTER TABLE "contact_point" DROP COLUMN "verified_by_id"');
    await runner.query('ALTER TABLE "contact_point" DROP COLUMN "verified_on"');
    await runner.query('ALTER TABLE "stakeholder" DROP COLUMN "verified_by_id"');
    await runner.query('ALTER TABLE "stakeholder" DROP COLUMN "verified_on"');
  }
}
