import type { LoggerService } from '@nestjs/common';
import { type Logger as Pino, pino } from 'pino';
import type { Config } from '../kernel/config.js';

export const createLog = (config: Pick<Config, 'LOG_LEVEL'>): Pino =>
  pino({
    level: config.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    // What a client sent, and who it is, stays out of the log.
    redact: { paths: ['req.headers', 'err.parameters', 'err.driverError', 'err.query', 'err.detail'], remove: true },
  });

/** Nest's own messages, through pino: its chatter at debug. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: Pino) {}

  log(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest.at(-1));
  }
  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }
  debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }
  verbose(message: unknown, context?: string): void {
    this.write('trace', message, context);
  }

  private write(level: 'error' | 'warn' | 'debug' | 'trace', message: unknown, context: unknown): void {
    if (typeof message === 'object' && message !== null) this.pino[level]({ context, ...message }, 'logged');
    else this.pino[level]({ context }, String(message));
  }
}
