import type { Statement } from '../database/statement.js';
import { grantRead, initiativeRead } from '../initiatives/initiative.read.js';
import { stockholmDate } from '../kernel/time.js';
import { agreementRead } from '../partnerships/agreement.read.js';
import { dormant, meetBy } from '../partnerships/dormancy.sql.js';
import { LIVE_STAGES } from '../partnerships/lifecycle.js';
import { partnershipRead } from '../partnerships/partnership.read.js';
import { idealDays, intervalEnd, longestDays, stockholmDay } from '../stakeholders/cadence.sql.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import type { PromisedBy } from '../tasks/commitment.enums.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { followUpRead } from '../tasks/follow-up.read.js';
import { type AttentionReason, LEVEL_SQL, THRESHOLDS } from './attention.js';

/** What an item is about: the columns of the list that point to it. The others are NULL. */
const POINTERS = [
  'stakeholder_id',
  'partnership_id',
  'initiative_id',
  'follow_up_id',
  'commitment_id',
  'agreement_id',
  'grant_id',
  'designation_id',
] as const;

interface Source {
  from: string;
  /** SQL of the record itself, of the colleague who sees to it, and of the day by which. */
  record: string;
  responsible: string;
  due: string;
  step: string;
  pointers: Partial<Record<(typeof POINTERS)[number], string>>;
  where: string[];
}

const LIVE = `p.stage IN (${LIVE_STAGES.map((stage) => `'${stage}'`).join(', ')})`;

const contact = {
  from: 'stakeholder s',
  record: 's.id',
  responsible: 's.owner_id',
  // A contact that is planned is held, one whose time is past is told of, else one is booked.
  step: `coalesce((SELECT CASE WHEN e.starts_at > now() THEN 'HOLD_PLANNED_CONTACT' ELSE 'TELL_WHAT_BECAME_OF_CONTACT' END
    FROM timeline_entry e WHERE e.stakeholder_id = s.id AND e.status = 'PLANNED' ORDER BY e.starts_at DESC LIMIT 1), 'BOOK_CONTACT')`,
  pointers: { stakeholder_id: 's.id' },
};

const promise = (statement: Statement, by: PromisedBy) => ({
  from: 'commitment c',
  record: 'c.id',
  responsible: 'c.colleague_id',
  due: 'c.due_on',
  pointers: { commitment_id: 'c.id', stakeholder_id: 'c.stakeholder_id', partnership_id: 'c.partnership_id' },
  where: [`c.state = 'OPEN' AND c.promised_by = '${by}'`, commitmentRead.visible(commitmentRead.row('c'), statement)],
});

const partnership = {
  from: 'partnership p',
  record: 'p.id',
  responsible: 'p.owner_id',
  pointers: { partnership_id: 'p.id' },
};

/** Where each reason comes from, limited to what the actor may see. */
const SOURCES: Record<AttentionReason, (statement: Statement, today: string) => Source> = {
  CONTACT_OVERDUE: (statement) => ({
    ...contact,
    due: intervalEnd('s', longestDays('s')),
    where: ['s.archived_at IS NULL', stakeholderRead.visible(stakeholderRead.row('s'), statement)],
  }),
  NEVER_MET: (statement) => ({
    ...contact,
    due: `${stockholmDay('s.created_at')} + ${idealDays('s')}`,
    where: [
      's.last_held_at IS NULL AND s.owner_id IS NOT NULL AND s.archived_at IS NULL',
      stakeholderRead.visible(stakeholderRead.row('s'), statement),
    ],
  }),
  FOLLOW_UP_OVERDUE: (statement) => ({
    from: 'follow_up f',
    record: 'f.id',
    responsible: 'f.assignee_id',
    due: 'f.due_on',
    step: `'DO_FOLLOW_UP'`,
    pointers: { follow_up_id: 'f.id', partnership_id: 'f.partnership_id' },
    where: [`f.status = 'OPEN'`, followUpRead.visible(followUpRead.row('f'), statement)],
  }),
  OUR_PROMISE_OVERDUE: (statement) => ({ ...promise(statement, 'US'), step: `'KEEP_PROMISE'` }),
  THEIR_PROMISE_OVERDUE: (statement) => ({ ...promise(statement, 'STAKEHOLDER'), step: `'REMIND_OF_PROMISE'` }),
  AGREEMENT_EXPIRING: (statement) => ({
    from: 'agreement a JOIN partnership p ON p.id = a.partnership_id',
    record: 'a.id',
    responsible: 'p.owner_id',
    due: 'a.valid_until',
    step: `CASE WHEN EXISTS (SELECT FROM agreement n WHERE n.partnership_id = p.id AND n.state IN ('DRAFT', 'AWAITING_DECISION', 'AWAITING_SIGNATURE'))
      THEN 'FINISH_NEW_AGREEMENT' ELSE 'RENEW_OR_END' END`,
    pointers: { agreement_id: 'a.id', partnership_id: 'p.id' },
    where: [
      `a.state = 'SIGNED' AND ${LIVE}`,
      `NOT EXISTS (SELECT FROM agreement n WHERE n.partnership_id = p.id AND n.state = 'SIGNED'
         AND coalesce(n.valid_until, 'infinity') > a.valid_until)`,
      agreementRead.visible(agreementRead.row('a'), statement),
    ],
  }),
  GRANT_REPORT_DUE: (statement) => ({
    from: 'initiative_grant g JOIN initiative i ON i.id = g.initiative_id',
    record: 'g.id',
    responsible: 'i.owner_id',
    due: 'g.report_due_on',
    step: `'REPORT_TO_FUNDER'`,
    pointers: { grant_id: 'g.id', initiative_id: 'i.id' },
    where: [
      'g.reported_on IS NULL',
      grantRead.visible(grantRead.row('g'), statement),
      initiativeRead.visible(initiativeRead.row('i'), statement),
    ],
  }),
  PARTNERSHIP_REVIEW_DUE: (statement) => ({
    ...partnership,
    due: 'p.review_on',
    step: `'REVIEW_PARTNERSHIP'`,
    where: [LIVE, partnershipRead.visible(partnershipRead.row('p'), statement)],
  }),
  PARTNERSHIP_DORMANT: (statement, today) => ({
    ...partnership,
    due: meetBy('p', today),
    step: `'BRING_PARTIES_TOGETHER'`,
    where: [dormant('p', today), partnershipRead.visible(partnershipRead.row('p'), statement)],
  }),
  KEY_PERSON_REVIEW_DUE: (statement, today) => ({
    from: 'key_person_designation k JOIN stakeholder s ON s.id = k.person_id',
    record: 'k.id',
    responsible: 'coalesce(s.owner_id, k.decided_by_id)',
    due: 'k.review_on',
    step: `'REVIEW_DESIGNATION'`,
    pointers: { designation_id: 'k.id', stakeholder_id: 's.id' },
    where: [
      `k.since <= ${today} AND (k.valid_until IS NULL OR k.valid_until >= ${today}) AND s.archived_at IS NULL`,
      stakeholderRead.visible(stakeholderRead.row('s'), statement),
    ],
  }),
};

const ALL = Object.keys(SOURCES) as AttentionReason[];

/** SELECT of all that needs care today; of one colleague where `userId` is given. */
export function attentionSql(
  statement: Statement,
  { userId, reasons }: { userId?: string | null; reasons?: AttentionReason[] | null },
): string {
  const today = statement.param(stockholmDate(), 'date');
  const user = userId ? statement.param(userId, 'uuid') : undefined;
  const wanted = [...new Set(reasons ?? ALL)];
  // No reason at all: the columns of any one, and no rows.
  const nothing = wanted.length === 0;
  const parts = (nothing ? ALL.slice(0, 1) : wanted).map((reason) => {
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
