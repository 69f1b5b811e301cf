import type { Statement } from '../database/statement.js';
import { ZONE } from '../kernel/time.js';
import type { NetworkQuestion } from './question.js';

/** The day that ties are read for, and the moment at which it ends, as SQL. */
export interface At {
  day: string;
  until: string;
  /** The moment from which interactions count; all of them unless given. */
  since?: string;
  /** Days after which a held interaction weighs half; it always weighs one unless given. */
  halfLifeDays?: string;
}

/** SQL: what held interactions weigh together. */
export const weightOf = (startsAt: string, { until, halfLifeDays }: At): string =>
  halfLifeDays
    ? `sum(power(0.5, extract(epoch FROM ${until} - ${startsAt})::float / 86400 / ${halfLifeDays}))::float`
    : 'count(*)::float';

/** SQL: does a moment lie within the time that interactions count in? */
export const within = (startsAt: string, { until, since }: At): string =>
  since ? `${startsAt} >= ${since} AND ${startsAt} < ${until}` : `${startsAt} < ${until}`;

/** SQL: the moment at which a day ends in Stockholm. */
export const endOf = (day: string): string => `((${day} + 1)::timestamp AT TIME ZONE '${ZONE}')`;

/** SQL: the day that is asked for, and its end, as a table `moment` of the statement. */
export const momentOf = (statement: Statement, { asOf }: NetworkQuestion): string => {
  const day = statement.param(asOf, 'date');
  return `moment AS (SELECT ${day} AS day, ${endOf(day)} AS until)`;
};

/** When the question asks for, where the statement has the table `moment`. */
export const atMoment = (statement: Statement, { since, halfLifeDays }: NetworkQuestion): At => ({
  day: '(SELECT day FROM moment)',
  until: '(SELECT until FROM moment)',
  ...(since && { since: `(${statement.param(since, 'date')}::timestamp AT TIME ZONE '${ZONE}')` }),
  ...(halfLifeDays && { halfLifeDays: statement.param(halfLifeDays, 'float') }),
});
