import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { Database } from '../database/database.js';
import { Disk } from './disk.js';
import { Drain } from './drain.js';

/** Whoever asks is answered within two seconds, whatever the database does. */
const ANSWER_MS = 1_500;

/** For whoever supervises the process: is it alive, and may requests be sent to it? */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly drain: Drain,
    private readonly disk: Disk,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check([() => this.isServing(), () => this.databaseAnswers(), () => this.diskTakes()]);
  }

  private isServing() {
    const check = this.indicators.check('server');
    return this.drain.draining ? check.down('is shutting down') : check.up();
  }

  private async databaseAnswers() {
    const check = this.indicators.check('database');
    try {
      await inTime(this.database.query('SELECT 1'));
      return check.up();
    } catch {
      return check.down('does not answer');
    }
  }

  private async diskTakes() {
    const check = this.indicators.check('disk');
    const problem = await inTime(this.disk.problem()).catch(() => 'does not answer');
    return problem ? check.down(problem) : check.up();
  }
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    pause(ANSWER_MS, undefined, { ref: false }).then(() => {
      throw new Error('It took too long.');
    }),
  ]);
