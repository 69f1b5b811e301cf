import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../wall.js';

/** What is counted of attempts to sign in; the columns and their order are rate-limiter-flexible's. */
export class SignInLimit1795648235883 implements MigrationInterface {
  readonly name = 'SignInLimit1795648235883';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "sign_in_limit" ("key" text NOT NULL, "points" integer NOT NULL DEFAULT \'0\', "expire" bigint, CONSTRAINT "sign_in_limit_pk" PRIMARY KEY ("key"))',
    );
    await runner.query('CREATE INDEX "sign_in_limit_expire_idx" ON "sign_in_limit"  ("expire") ');
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON "sign_in_limit" TO ${APPLICATION_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "public"."sign_in_limit_expire_idx"');
    await runner.query('DROP TABLE "sign_in_limit"');
  }
}
