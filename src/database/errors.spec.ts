import { SamverkaError } from '../kernel/errors.js';
import { brokenUnique, translateError } from './errors.js';

const codeOf = (error: object): unknown => (translateError(error) as { code?: string }).code;

it.each([
  ['no connection', { code: 'ECONNREFUSED' }],
  ['no free connection', { message: 'timeout exceeded when trying to connect' }],
  ['a lost connection', { message: 'Connection terminated unexpectedly' }],
  ['a statement that took too long', { code: '57014' }],
  ['a lock that took too long', { code: '55P03' }],
  ['a full disk', { code: '53100' }],
  ['a database that lets nobody in', { code: '55000', severity: 'FATAL' }],
  ['the same, within TypeORM’s wrapping', { driverError: { code: '57P01' } }],
])('takes %s for a matter of time', (_what, error) => expect(codeOf(error)).toBe('UNAVAILABLE'));

it('leaves other errors as they are, and our own', () => {
  for (const error of [
    { code: '42601' },
    { code: '23505', constraint: 'x' },
    new Error('x'),
    new SamverkaError('NOT_FOUND', 'x'),
  ])
    expect(translateError(error)).toBe(error);
  expect(brokenUnique({ code: '23505', constraint: 'x' })).toBe('x');
  expect(brokenUnique({ code: '23503', constraint: 'x' })).toBeUndefined();
});
