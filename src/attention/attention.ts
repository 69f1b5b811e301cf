export type AttentionReason =
  | 'CONTACT_OVERDUE'
  | 'NEVER_MET'
  | 'FOLLOW_UP_OVERDUE'
  | 'OUR_PROMISE_OVERDUE'
  | 'THEIR_PROMISE_OVERDUE'
  | 'AGREEMENT_EXPIRING'
  | 'GRANT_REPORT_DUE'
  | 'PARTNERSHIP_REVIEW_DUE'
  | 'PARTNERSHIP_DORMANT'
  | 'KEY_PERSON_REVIEW_DUE';

export type Urgency = 'HIGH' | 'MEDIUM' | 'LOW';

/**
 * When each reason is worth attention, in days after the day that something is due (negative: before it): from when it is
 * on the list, from when it is of medium and of high urgency. What we owe to others comes before what they owe to us, and
 * both before what we only mean to do.
 */
export const THRESHOLDS: Record<AttentionReason, { shown: number; medium?: number; high?: number }> = {
  OUR_PROMISE_OVERDUE: { shown: 1, high: 1 },
  GRANT_REPORT_DUE: { shown: -30, medium: -14, high: 1 },
  AGREEMENT_EXPIRING: { shown: -90, medium: -30, high: 1 },
  FOLLOW_UP_OVERDUE: { shown: 1, medium: 1, high: 15 },
  THEIR_PROMISE_OVERDUE: { shown: 1, medium: 1 },
  CONTACT_OVERDUE: { shown: 1, medium: 1 },
  PARTNERSHIP_REVIEW_DUE: { shown: 0, medium: 31 },
  PARTNERSHIP_DORMANT: { shown: 1, medium: 91 },
  KEY_PERSON_REVIEW_DUE: { shown: 0, medium: 31 },
  NEVER_MET: { shown: 1 },
};

/** SQL: the urgency level of a row with the columns `reason` and `days_late`: 1 high, 2 medium, 3 low. */
export const LEVEL_SQL = `CASE reason ${Object.entries(THRESHOLDS)
  .map(
    ([reason, { medium = 'NULL', high = 'NULL' }]) =>
      `WHEN '${reason}' THEN CASE WHEN days_late >= ${high} THEN 1 WHEN days_late >= ${medium} THEN 2 ELSE 3 END`,
  )
  .join(' ')} END`;

export const LEVELS: readonly Urgency[] = ['HIGH', 'MEDIUM', 'LOW'];
