import type { Statement } from '../database/statement.js';
import { grantRead, initiativeRead } from '../initiatives/initiative.read.js';
import { timelineRows } from '../interactions/interaction.sight.js';
import { stockholmDate } from '../kernel/time.js';
import { Agreement } from '../partnerships/agreement.entity.js';
import { agreementRead } from '../partnerships/agreement.read.js';
import { dormant, meetBy } from '../partnerships/dormancy.sql.js';
import { LIVE_STAGES } from '../partnerships/lifecycle.js';
import { Partnership } from '../partnerships/partnership.entity.js';
import { partnershipRead } from '../partnerships/partnership.read.js';
import { everything, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import { idealDays, intervalEnd, longestDays, stockholmDay } from '../stakeholders/cadence.sql.js';
import { KeyPersonDesignation } from '../stakeholders/key-person.entity.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import type { PromisedBy } from '../tasks/commitment.enums.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { followUpRead } from '../tasks/follow-up.read.js';
import { type AttentionReason, LEVEL_SQL, THRESHOLDS } from './attention.js';

/** What an item is about: the columns of the list that point to it. The others are NULL. */
export const POINTERS = [
  'stakeholder_id',
  'partnership_id',
  'initiative_id',
  'follow_up_id',
  'commitment_id',
  'agreement_id',
  'grant_id',
  'designation_id',
] as const;

export interface Source {
  from: string;
  /** SQL of the record itself, of the colleague who sees to it, and of the day by which. */
  record: string;
  responsible: string;
  due: string;
  step: string;
  pointers: Partial<Record<(typeof POINTERS)[number], string>>;
  where: string[];
  /** The interaction that it came out of, if it was one. */
  interactionId?: string;
}

const live = ({ stage }: Row<Partnership>) => `${stage} IN (${LIVE_STAGES.map((one) => `'${one}'`).join(', ')})`;

function contact(statement: Statement) {
  const whose = seen(stakeholderRead, statement);
  const entry = seen(timelineRows, statement);
  return {
    whose,
    from: whose.from,
    record: whose.id,
    responsible: whose.ownerId,
    // A contact that is planned is held, one whose time is past is told of, else one is booked.
    step: `coalesce((SELECT CASE WHEN ${entry.startsAt} > now() THEN 'HOLD_PLANNED_CONTACT' ELSE 'TELL_WHAT_BECAME_OF_CONTACT' END
      FROM ${entry.from} WHERE ${entry.stakeholderId} = ${whose.id} AND ${entry.status} = 'PLANNED'
      ORDER BY ${entry.startsAt} DESC LIMIT 1), 'BOOK_CONTACT')`,
    pointers: { stakeholder_id: whose.id },
    where: [`${whose.archivedAt} IS NULL`],
  };
}

function promise(statement: Statement, by: PromisedBy) {
  const made = seen(commitmentRead, statement);
  return {
    from: made.from,
    record: made.id,
    responsible: made.colleagueId,
    due: made.dueOn,
    pointers: {
      commitment_id: made.id,
      stakeholder_id: made.stakeholderId,
      partnership_id: made.partnershipId,
    },
    where: [`${made.state} = 'OPEN' AND ${made.promisedBy} = '${by}'`],
  };
}

function partnership(statement: Statement) {
  const kept = seen(partnershipRead, statement);
  return {
    kept,
    from: kept.from,
    record: kept.id,
    responsible: kept.ownerId,
    pointers: { partnership_id: kept.id },
  };
}

/** Where each reason comes from, limited to what the actor may see. */
export const SOURCES: Record<AttentionReason, (statement: Statement, today: string) => Source> = {
  CONTACT_OVERDUE: (statement) => {
    const { whose, ...source } = contact(statement);
    return { ...source, due: intervalEnd(whose, longestDays(whose)) };
  },
  NEVER_MET: (statement) => {
    const { whose, where, ...source } = contact(statement);
    return {
      ...source,
      due: `${stockholmDay(whose.createdAt)} + ${idealDays(whose)}`,
      where: [`${whose.lastHeldAt} IS NULL AND ${whose.ownerId} IS NOT NULL`, ...where],
    };
  },
  FOLLOW_UP_OVERDUE: (statement) => {
    const task = seen(followUpRead, statement);
    return {
      from: task.from,
      record: task.id,
      responsible: task.assigneeId,
      due: task.dueOn,
      step: `'DO_FOLLOW_UP'`,
      pointers: { follow_up_id: task.id, partnership_id: task.partnershipId },
      interactionId: task.interactionId,
      where: [`${task.status} = 'OPEN'`],
    };
  },
  OUR_PROMISE_OVERDUE: (statement) => ({ ...promise(statement, 'US'), step: `'KEEP_PROMISE'` }),
  THEIR_PROMISE_OVERDUE: (statement) => ({ ...promise(statement, 'STAKEHOLDER'), step: `'REMIND_OF_PROMISE'` }),
  AGREEMENT_EXPIRING: (statement) => {
    const ends = seen(agreementRead, statement);
    const within = everything(Partnership, statement, 'an agreement is seen as its partnership is');
    const begun = everything(Agreement, statement, 'it belongs to the same partnership');
    const signed = everything(Agreement, statement, 'it belongs to the same partnership');
    return {
      from: `${ends.from} JOIN ${within.from} ON ${within.id} = ${ends.partnershipId}`,
      record: ends.id,
      responsible: within.ownerId,
      due: ends.validUntil,
      step: `CASE WHEN EXISTS (SELECT FROM ${begun.from} WHERE ${begun.partnershipId} = ${within.id}
        AND ${begun.state} IN ('DRAFT', 'AWAITING_DECISION', 'AWAITING_SIGNATURE'))
        THEN 'FINISH_NEW_AGREEMENT' ELSE 'RENEW_OR_END' END`,
      pointers: { agreement_id: ends.id, partnership_id: within.id },
      where: [
        `${ends.state} = 'SIGNED' AND ${live(within)}`,
        `NOT EXISTS (SELECT FROM ${signed.from} WHERE ${signed.partnershipId} = ${within.id} AND ${signed.state} = 'SIGNED'
           AND coalesce(${signed.validUntil}, 'infinity') > ${ends.validUntil})`,
      ],
    };
  },
  GRANT_REPORT_DUE: (statement) => {
    const grant = seen(grantRead, statement);
    const initiative = seen(initiativeRead, statement);
    return {
      from: `${grant.from} JOIN ${initiative.from} ON ${initiative.id} = ${grant.initiativeId}`,
      record: grant.id,
      responsible: initiative.ownerId,
      due: grant.reportDueOn,
      step: `'REPORT_TO_FUNDER'`,
      pointers: { grant_id: grant.id, initiative_id: initiative.id },
      where: [`${grant.reportedOn} IS NULL`],
    };
  },
  PARTNERSHIP_REVIEW_DUE: (statement) => {
    const { kept, ...source } = partnership(statement);
    return { ...source, due: kept.reviewOn, step: `'REVIEW_PARTNERSHIP'`, where: [live(kept)] };
  },
  PARTNERSHIP_DORMANT: (statement, today) => {
    const { kept, ...source } = partnership(statement);
    return {
      ...source,
      due: meetBy(kept, today, statement),
      step: `'BRING_PARTIES_TOGETHER'`,
      where: [dormant(kept, today, statement)],
    };
  },
  KEY_PERSON_REVIEW_DUE: (statement, today) => {
    const holds = everything(KeyPersonDesignation, statement, 'it is seen as its person is');
    const person = seen(stakeholderRead, statement);
    return {
      from: `${holds.from} JOIN ${person.from} ON ${person.id} = ${holds.personId}`,
      record: holds.id,
      responsible: `coalesce(${person.ownerId}, ${holds.decidedById})`,
      due: holds.reviewOn,
      step: `'REVIEW_DESIGNATION'`,
      pointers: { designation_id: holds.id, stakeholder_id: person.id },
      where: [
        `${holds.since} <= ${today} AND (${holds.validUntil} IS NULL OR ${holds.validUntil} >= ${today})`,
        `${person.archivedAt} IS NULL`,
      ],
    };
  },
};

const REASONS = Object.keys(SOURCES) as AttentionReason[];

/** SELECT of all that needs care today; of one colleague where `userId` is given. */
export function attentionSql(
  statement: Statement,
  { userId, reasons }: { userId?: string | null; reasons?: AttentionReason[] | null },
): string {
  const today = statement.param(stockholmDate(), 'date');
  const user = userId ? statement.param(userId, 'uuid') : undefined;
  const wanted = [...new Set(reasons ?? REASONS)];
  // No reason at all: the columns of any one, and no rows.
  const nothing = wanted.length === 0;
  const parts = (nothing ? REASONS.slice(0, 1) : wanted).map((reason) => {
    const { from, record, responsible, due, step, pointers, where } = SOURCES[reason](statement, today);
    const { shown } = THRESHOLDS[reason];
    const columns = POINTERS.map((pointer) => `${pointers[pointer] ?? 'NULL::uuid'} AS ${pointer}`).join(', ');
    const conditions = [...where, `${due} <= ${today} - ${shown}`, ...(user ? [`${responsible} = ${user}`] : [])];
    if (nothing) conditions.push('false');
    return `SELECT '${reason}' AS reason, ${record} AS record_id, ${responsible} AS responsible_id, (${due})::date AS due_on,
          ${shown} AS shown, ${step} AS next_step, ${columns} FROM ${from} WHERE ${conditions.join(' AND ')}`;
  });
  return `SELECT *, ${LEVEL_SQL} AS level FROM (
    SELECT *, ${today} - due_on AS days_late, due_on + shown AS since FROM (${parts.join(' UNION ALL ')}) part) item`;
}
