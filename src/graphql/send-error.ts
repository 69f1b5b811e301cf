import type { Response } from 'express';
import type { SamverkaError } from '../kernel/errors.js';
import { httpStatusOf } from './format-error.js';

/** An error answered outside the executor, in the form that GraphQL clients read. */
export function sendError(res: Response, error: SamverkaError, status = httpStatusOf(error.code) ?? 400): void {
  if (res.headersSent) return;
  if (typeof error.extensions.retryAfterSeconds === 'number')
    res.setHeader('Retry-After', String(error.extensions.retryAfterSeconds));
  res.status(status).json({ errors: [{ message: error.message, extensions: error.extensions }] });
}
