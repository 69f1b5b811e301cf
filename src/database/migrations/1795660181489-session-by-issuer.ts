import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionByIssuer1795660181489 implements MigrationInterface {
  readonly name = 'SessionByIssuer1795660181489';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "session" ADD "by_issuer" boolean NOT NULL DEFAULT false');
    // Nobody else than an issuer can have opened those.
    await runner.query(`UPDATE session SET by_issuer = true FROM app_user u WHERE u.id = user_id AND u.issuer IS NOT NULL
      AND scope IS NULL AND NOT EXISTS (SELECT FROM credential c WHERE c.user_id = u.id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "session" DROP COLUMN "by_issuer"');
  }
}
