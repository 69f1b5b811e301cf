import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { Database } from '../database/database.js';
import { Drain } from './drain.js';

/** For whoever supervises the process: is it alive, and may requests be sent to it? */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly drain: Drain,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check([() => this.isServing(), () => this.databaseAnswers()]);
  }

  private isServing() {
    const check = this.indicators.check('server');
    return this.drain.draining ? check.down('is shutting down') : check.up();
  }

  private async databaseAnswers() {
    const check = this.indicators.check('database');
    try {
      await this.database.query('SELECT 1');
      return check.up();
    } catch {
      return check.down('does not answer');
    }
  }
}
