import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContactBelongings1795668687230 implements MigrationInterface {
  readonly name = 'ContactBelongings1795668687230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "initiative_interaction" ("initiative_id" uuid NOT NULL, "interaction_id" uuid NOT NULL, CONSTRAINT "initiative_interaction_pk" PRIMARY KEY ("initiative_id", "interaction_id"))',
    );
    await runner.query(
      'CREATE INDEX "initiative_interaction_interaction_id_initiative_id_idx" ON "initiative_interaction"  ("interaction_id", "initiative_id") ',
    );
    await runner.query(
      'CREATE TABLE "partnership_interaction" ("partnership_id" uuid NOT NULL, "interaction_id" uuid NOT NULL, CONSTRAINT "partnership_interaction_pk" PRIMARY KEY ("partnership_id", "interaction_id"))',
    );
    await runner.query(
      'CREATE INDEX "partnership_interaction_interaction_id_partnership_id_idx" ON "partnership_interaction"  ("interaction_id", "partnership_id") ',
    );
    await runner.query(
      'ALTER TABLE "initiative_interaction" ADD CONSTRAINT "initiative_interaction_initiative_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "initiative_interaction" ADD CONSTRAINT "initiative_interaction_interaction_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "interaction"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "partnership_interaction" ADD CONSTRAINT "partnership_interaction_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "partnership_interaction" ADD CONSTRAINT "partnership_interaction_interaction_id_fk" FOREIGN KEY ("interaction_id") REFERENCES "interaction"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE "partnership_interaction" DROP CONSTRAINT "partnership_interaction_interaction_id_fk"',
    );
    await runner.query(
      'ALTER TABLE "partnership_interaction" DROP CONSTRAINT "partnership_interaction_partnership_id_fk"',
    );
    await runner.query(
      'ALTER TABLE "initiative_interaction" DROP CONSTRAINT "initiative_interaction_interaction_id_fk"',
    );
    await runner.query(
      'ALTER TABLE "initiative_interaction" DROP CONSTRAINT "initiative_interaction_initiative_id_fk"',
    );
    await runner.query('DROP INDEX "public"."partnership_interaction_interaction_id_partnership_id_idx"');
    await runner.query('DROP TABLE "partnership_interaction"');
    await runner.query('DROP INDEX "public"."initiative_interaction_interaction_id_initiative_id_idx"');
    await runner.query('DROP TABLE "initiative_interaction"');
  }
}
