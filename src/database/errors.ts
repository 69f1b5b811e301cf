import { SamverkaError, unavailable } from '../kernel/errors.js';

interface PgError {
  code?: string;
  constraint?: string;
  message?: string;
  severity?: string;
  driverError?: PgError;
}

/** The driver's own error below what TypeORM wraps around it. */
export const pgError = (error: unknown): PgError => {
  const outer = (error ?? {}) as PgError;
  return outer.driverError ?? outer;
};

/** The name of the unique constraint that a write broke, if that is what went wrong. */
export const brokenUnique = (error: unknown): string | undefined =>
  pgError(error).code === '23505' ? pgError(error).constraint : undefined;

/** Whether a statement failed because one before it in its transaction had. */
export const isAftermath = (error: unknown): boolean => pgError(error).code === '25P02';

/** Errors after which the same transaction may well succeed. */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(pgError(error).code ?? '');

/** SQLSTATE classes and codes (PostgreSQL, appendix A) that mean "not now": connection, resources, operator, time-outs. */
const NOT_NOW = /^(08|53|57)|^(55P03|25P03|40001|40P01|58030)$/;
const LOST =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Client was closed|pool after calling end|read timeout|fallen silent/;
const SOCKET = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ENOENT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'],
]);

/** The disk of the database is full, or the quota on it used up (PostgreSQL, appendix A: disk_full). */
export const isDiskFull = (error: unknown): boolean => pgError(error).code === '53100';

/** What a database error means to a caller: UNAVAILABLE where it is a matter of time, else itself (and so INTERNAL). */
export function translateError(error: unknown): unknown {
  if (error instanceof SamverkaError) return error;
  const { code = '', message = '', severity = '' } = pgError(error);
  // FATAL ends, or does not even begin, a connection: whatever it was, it was not the statement.
  if (/^(FATAL|PANIC)$/.test(severity) || NOT_NOW.test(code) || SOCKET.has(code) || LOST.test(message)) {
    const answer = unavailable();
    answer.cause = error;
    return answer;
  }
  return error;
}
