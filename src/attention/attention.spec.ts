import { LEVELS, THRESHOLDS } from './attention.js';

it('shows each reason no later than it presses, and no reason presses less the later it is', () => {
  for (const { shown, medium = Infinity, high = Infinity } of Object.values(THRESHOLDS)) {
    expect(shown).toBeLessThanOrEqual(Math.min(medium, high));
    if (Number.isFinite(medium)) expect(medium).toBeLessThanOrEqual(high);
  }
  expect(LEVELS).toEqual(['HIGH', 'MEDIUM', 'LOW']);
});

it('ranks what we owe to others first', () => {
  const high = Object.entries(THRESHOLDS).flatMap(([reason, at]) => (at.high === 1 ? [reason] : []));
  expect(high).toEqual(['OUR_PROMISE_OVERDUE', 'GRANT_REPORT_DUE', 'AGREEMENT_EXPIRING']);
});
