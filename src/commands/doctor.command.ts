import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, CommandRunner } from 'nest-commander';
import type { DataSource } from 'typeorm';
import { migrationState } from '../database/migrate.js';
import type { Config } from '../kernel/config.js';
import { EXIT, StartupError } from '../kernel/exit.js';
import { boundNow, THIS_YEAR } from '../records/bounds.js';
import { loadConfig, openDatabase } from '../runtime.js';
import { doublesIn } from './doubles.js';

interface Finding {
  what: string;
  good: boolean;
  found: string;
  advice?: string;
}

const GIGABYTE = 1024 ** 3;
const LEAST_SPACE = GIGABYTE / 2;
const MOST_SKEW_MS = 5_000;

/** Looks over an installation and says what to do about what is wrong. Exits with 1 when something is. */
@Command({ name: 'doctor', description: 'check configuration, database, migrations, disk and clock' })
export class DoctorCommand extends CommandRunner {
  async run(): Promise<void> {
    const findings: Finding[] = [];
    const config = await this.configuration(findings);
    if (config) {
      await this.disk(config, findings);
      await this.database(config, findings);
    }
    for (const { what, good, found, advice } of findings)
      console.log(
        `${good ? 'ok  ' : 'BAD '} ${what.padEnd(14)} ${found}${good || !advice ? '' : `\n     ${''.padEnd(14)} → ${advice}`}`,
      );
    if (findings.some(({ good }) => !good)) process.exitCode = 1;
  }

  private async configuration(findings: Finding[]): Promise<Config | undefined> {
    try {
      const config = loadConfig();
      findings.push({ what: 'configuration', good: true, found: config.NODE_ENV });
      return config;
    } catch (error) {
      const advice = '.env.example names every variable';
      findings.push({ what: 'configuration', good: false, found: (error as Error).message, advice });
      return undefined;
    }
  }

  private async disk(config: Config, findings: Finding[]): Promise<void> {
    if (config.DATABASE_URL) return;
    try {
      await mkdir(config.SAMVERKA_DATA, { recursive: true });
      await access(config.SAMVERKA_DATA, constants.W_OK);
      const { bavail, bsize } = await statfs(config.SAMVERKA_DATA);
      const free = bavail * bsize;
      findings.push({
        what: 'disk',
        good: free >= LEAST_SPACE,
        found: `${(free / GIGABYTE).toFixed(1)} GiB free below ${config.SAMVERKA_DATA}`,
        advice: 'Free some space: the database refuses writes on a full disk.',
      });
    } catch (error) {
      const advice = `Give ${dirname(config.SAMVERKA_DATA)} to this user, or set SAMVERKA_DATA to another folder.`;
      findings.push({ what: 'disk', good: false, found: (error as Error).message, advice });
    }
  }

  private async database(config: Config, findings: Finding[]): Promise<void> {
    try {
      const { asOwner, forApplication, place, close } = await openDatabase(config);
      try {
        await asOwner(async (owner) => {
          const [{ version, now }] = await owner.query<[{ version: string; now: Date }]>(
            `SELECT current_setting('server_version') AS version, clock_timestamp() AS now`,
          );
          findings.push({ what: 'database', good: true, found: `${place}, version ${version}` });
          await this.migrations(owner, findings);
          this.clock(now, findings);
          if (findings.every(({ good }) => good)) await this.doubles(owner, findings);
        });
        if (findings.every(({ good }) => good)) await this.wall((await forApplication()).dataSource, findings);
      } finally {
        await close();
      }
    } catch (error) {
      const advice = config.DATABASE_URL
        ? 'Start it, or mend DATABASE_URL.'
        : 'Read the lines above; see docs/operations.md.';
      if (!(error instanceof StartupError)) throw error;
      findings.push({
        what: 'database',
        good: false,
        found: error.message,
        advice: error.exitCode === EXIT.DATA ? undefined : advice,
      });
    }
  }

  private async migrations(dataSource: DataSource, findings: Finding[]): Promise<void> {
    const { pending, unknown } = await migrationState(dataSource);
    const found = unknown.length ? `of a newer version: ${unknown.join(', ')}` : `${pending.length} pending`;
    const advice = unknown.length ? 'Start the version that wrote the database.' : 'Run: npx samverka migrate';
    findings.push({ what: 'migrations', good: !pending.length && !unknown.length, found, advice });
  }

  /** Whether the application signs in as somebody who could take the second wall down. */
  private async wall(dataSource: DataSource, findings: Finding[]): Promise<void> {
    const [{ name, strong }] = await dataSource.query<[{ name: string; strong: boolean }]>(
      `SELECT session_user AS name, r.rolsuper OR r.rolbypassrls OR pg_has_role(session_user, c.relowner, 'MEMBER') AS strong
         FROM pg_roles r, pg_class c WHERE r.rolname = session_user AND c.oid = 'stakeholder'::regclass`,
    );
    findings.push({
      what: 'second wall',
      good: true,
      found: strong
        ? `stands; ${name} could take it down (docs/operations.md)`
        : `stands; the application signs in as ${name}`,
    });
  }

  /** What stands double harms nothing: it counts once. Whoever keeps the record ends one of the two. */
  private async doubles(owner: DataSource, findings: Finding[]): Promise<void> {
    const doubles = await doublesIn(owner);
    const found = doubles.length ? `${doubles.join('; ')} (docs/operations.md)` : 'none';
    findings.push({ what: 'double rows', good: true, found });
  }

  private clock(databaseTime: Date, findings: Finding[]): void {
    const skew = Math.abs(Date.now() - databaseTime.getTime());
    const year = boundNow(THIS_YEAR);
    findings.push({
      what: 'clock',
      good: skew <= MOST_SKEW_MS && year >= 2025,
      found: `${new Date().toISOString()}, ${Math.round(skew)} ms from the database's`,
      advice: 'Set the clock (NTP): sessions and due dates go by it.',
    });
  }
}
