import type { Statement } from '../database/statement.js';
import { interactionRead, participantRead } from '../interactions/interaction.read.js';
import { InteractionStaff } from '../interactions/participant.entity.js';
import { stockholmDate } from '../kernel/time.js';
import { everything, seen } from '../records/source.js';
import { stockholmDay } from '../stakeholders/cadence.sql.js';
import type { AgendaKind } from './agenda.enums.js';
import type { AttentionReason } from './attention.js';
import { POINTERS, type Source, SOURCES } from './attention.sql.js';

/** What an agenda asks for. */
export interface AgendaQuestion {
  from?: string | null;
  until?: string | null;
  userId?: string | null;
  kinds?: AgendaKind[] | null;
  held?: boolean;
}

interface Dated extends Source {
  startsAt?: string;
  interaction?: string;
  /** SQL: is it this colleague's? That of `responsible` unless given. */
  of?: (user: string) => string;
}

/** The reason for which each kind needs care once its day is past: an agenda shows it before that too. */
const REASONS: Record<Exclude<AgendaKind, 'MEETING'>, AttentionReason> = {
  FOLLOW_UP: 'FOLLOW_UP_OVERDUE',
  OUR_PROMISE: 'OUR_PROMISE_OVERDUE',
  THEIR_PROMISE: 'THEIR_PROMISE_OVERDUE',
  CONTACT: 'CONTACT_OVERDUE',
  FIRST_CONTACT: 'NEVER_MET',
  AGREEMENT_ENDS: 'AGREEMENT_EXPIRING',
  GRANT_REPORT: 'GRANT_REPORT_DUE',
  PARTNERSHIP_REVIEW: 'PARTNERSHIP_REVIEW_DUE',
  PARTNERSHIP_DORMANT: 'PARTNERSHIP_DORMANT',
  KEY_PERSON_REVIEW: 'KEY_PERSON_REVIEW_DUE',
};

/** Tasks may have no day. */
const UNDATED: readonly AgendaKind[] = ['FOLLOW_UP', 'OUR_PROMISE', 'THEIR_PROMISE'];

/** The first of those who took part, or whom they spoke for, in an interaction that the actor may see. */
function firstOf(interactionId: string, statement: Statement): string {
  const who = seen(participantRead, statement);
  const whole = seen(interactionRead, statement);
  return `(SELECT coalesce(${who.onBehalfOfId}, ${who.stakeholderId}) FROM ${who.from}
    JOIN ${whole.from} ON ${whole.id} = ${who.interactionId}
    WHERE ${who.interactionId} = ${interactionId} ORDER BY ${who.position} LIMIT 1)`;
}

function meeting(statement: Statement, held: boolean): Dated {
  const row = seen(interactionRead, statement);
  const [there, first] = [1, 2].map(() => everything(InteractionStaff, statement, 'colleagues are no secret'));
  return {
    from: row.from,
    record: row.id,
    responsible: `(SELECT ${first.userId} FROM ${first.from} WHERE ${first.interactionId} = ${row.id}
      ORDER BY ${first.userId} <> ${row.authorId}, ${first.userId} LIMIT 1)`,
    of: (user) =>
      `EXISTS (SELECT FROM ${there.from} WHERE ${there.interactionId} = ${row.id} AND ${there.userId} = ${user})`,
    due: stockholmDay(row.startsAt),
    startsAt: row.startsAt,
    interaction: row.id,
    step: `CASE WHEN ${row.status} = 'HELD' THEN NULL WHEN ${row.startsAt} > now() THEN 'HOLD_PLANNED_CONTACT'
      ELSE 'TELL_WHAT_BECAME_OF_CONTACT' END`,
    pointers: { stakeholder_id: firstOf(row.id, statement) },
    where: [`${row.status} IN ('PLANNED'${held ? `, 'HELD'` : ''})`],
  };
}

function sourceOf(kind: AgendaKind, statement: Statement, today: string, held: boolean): Dated {
  if (kind === 'MEETING') return meeting(statement, held);
  const source = SOURCES[REASONS[kind]](statement, today);
  if (kind === 'CONTACT' || kind === 'FIRST_CONTACT')
    return { ...source, where: [...source.where, `${source.step} <> 'HOLD_PLANNED_CONTACT'`] };
  const { interactionId } = source;
  return interactionId
    ? { ...source, pointers: { stakeholder_id: firstOf(interactionId, statement), ...source.pointers } }
    : source;
}

const KINDS: readonly AgendaKind[] = ['MEETING', ...(Object.keys(REASONS) as (keyof typeof REASONS)[])];

/** SELECT of what stands in an agenda, limited to what the actor may see; of one colleague where `userId` is given. */
export function agendaSql(statement: Statement, { from, until, userId, kinds, held = false }: AgendaQuestion): string {
  const today = statement.param(stockholmDate(), 'date');
  const [user, first, last] = [userId, from, until].map((value, i) =>
    value ? statement.param(value, i ? 'date' : 'uuid') : undefined,
  );
  const wanted = [...new Set(kinds ?? KINDS)];
  // No kind at all: the columns of any one, and no rows.
  const nothing = wanted.length === 0;
  const parts = (nothing ? KINDS : wanted).map((kind) => {
    const source = sourceOf(kind, statement, today, held);
    const { record, responsible, due, step, pointers, where, startsAt, interaction } = source;
    const within = [first && `${due} >= ${first}`, last && `${due} <= ${last}`].filter(Boolean).join(' AND ') || 'true';
    const dated =
      UNDATED.includes(kind) && !last ? `(${due} IS NULL OR ${within})` : `${due} IS NOT NULL AND ${within}`;
    const conditions = [...where, dated, ...(nothing ? ['false'] : [])];
    if (user) conditions.push(source.of?.(user) ?? `${responsible} = ${user}`);
    const columns = POINTERS.map((pointer) => `${pointers[pointer] ?? 'NULL::uuid'} AS ${pointer}`).join(', ');
    return `SELECT '${kind}' AS kind, ${record} AS record_id, ${user && source.of ? user : responsible} AS responsible_id,
        (${due})::date AS day, ${startsAt ?? 'NULL::timestamptz'} AS starts_at, ${step} AS next_step,
        ${interaction ?? 'NULL::uuid'} AS interaction_id, ${columns} FROM ${source.from} WHERE ${conditions.join(' AND ')}`;
  });
  return `SELECT *, ${today} - day AS days_late FROM (${parts.join(' UNION ALL ')}) item`;
}
