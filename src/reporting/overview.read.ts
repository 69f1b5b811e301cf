import type { Statement } from '../database/statement.js';
import type { Compiler } from '../graphql/read/compile.js';
import { columns, defineRead, many, type ReadType, reference, value } from '../graphql/read/read-type.js';
import type { Selection } from '../graphql/read/selection.js';
import { interactionRead } from '../interactions/interaction.read.js';
import { timelineRows } from '../interactions/interaction.sight.js';
import { ZONE } from '../kernel/time.js';
import { everything, seen } from '../records/source.js';
import { StakeholderArea, StakeholderFocusArea } from '../stakeholders/stakeholder.entity.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Area } from '../vocabulary/vocabulary.entity.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.read.js';

/*
 * The tables are parts of the statement below.
 */

const counts = columns('stakeholderCount', 'metCount');
const areaOf = reference(() => areaRead, 'area_id');
/** Places in the order of their names. */
const byArea = (row: string) => `${row}.area_name, ${row}.area_id`;

export const weekRead = defineRead({
  name: 'WeekActivity',
  table: 'week_activity',
  fields: columns('startsOn', 'interactionCount', 'stakeholderCount'),
});
export const channelRead = defineRead({
  name: 'ChannelActivity',
  table: 'channel_activity',
  fields: columns('channel', 'interactionCount'),
});
export const kindRead = defineRead({
  name: 'KindCoverage',
  table: 'kind_coverage',
  fields: { ...columns('kind'), ...counts },
});
export const areaCoverageRead = defineRead({
  name: 'AreaCoverage',
  table: 'area_coverage',
  fields: { ...counts, area: areaOf },
});
export const focusCoverageRead = defineRead({
  name: 'FocusCoverage',
  table: 'focus_coverage',
  fields: { ...counts, area: areaOf, focusArea: reference(() => focusAreaRead, 'focus_area_id') },
});

const all = (type: () => ReadType, orderBy: (row: string) => string) => many(type, () => 'true', orderBy);

export const overviewRead = defineRead({
  name: 'Overview',
  table: 'overview',
  fields: {
    from: value((row) => `${row}.first_day`),
    until: value((row) => `${row}.last_day`),
    interactionCount: value(() => '(SELECT count(*)::int FROM held)'),
    stakeholderCount: value(() => '(SELECT count(*)::int FROM there)'),
    metCount: value(() => '(SELECT count(*)::int FROM there WHERE met)'),
    weeks: all(
      () => weekRead,
      (row) => `${row}.starts_on`,
    ),
    channels: all(
      () => channelRead,
      (row) => `${row}.interaction_count DESC, ${row}.channel`,
    ),
    kinds: all(
      () => kindRead,
      (row) => `${row}.kind`,
    ),
    areas: all(() => areaCoverageRead, byArea),
    coverage: all(
      () => focusCoverageRead,
      (row) => `${byArea(row)}, ${row}.focus_area_id`,
    ),
  },
});

/**
 * One statement for the figures of a period. Who and what the actor may not see is left out before anything is counted.
 * Weeks are ISO's, and days Stockholm's.
 */
export function overviewStatement(
  compiler: Compiler,
  statement: Statement,
  selection: Selection,
  period: { from: string; until: string },
): string {
  const [from, until, zone] = [
    statement.param(period.from, 'date'),
    statement.param(period.until, 'date'),
    statement.param(ZONE, 'text'),
  ];
  const overview = compiler.object(overviewRead, selection);
  const contact = seen(interactionRead, statement);
  const entry = seen(timelineRows, statement);
  const met = seen(stakeholderRead, statement);
  const stakeholder = seen(stakeholderRead, statement);
  const active = everything(StakeholderArea, statement, 'its stakeholder is seen');
  const within = everything(Area, statement, 'places are for everybody to see');
  const area = everything(Area, statement, 'places are for everybody to see');
  const covered = everything(Area, statement, 'places are for everybody to see');
  const focus = everything(StakeholderFocusArea, statement, 'its stakeholder is seen');
  return `WITH overview AS (SELECT ${from} AS first_day, ${until} AS last_day),
    held AS MATERIALIZED (
      SELECT ${contact.id}, ${contact.channel}, date_trunc('week', ${contact.startsAt} AT TIME ZONE ${zone})::date AS week
        FROM ${contact.from}
       WHERE ${contact.status} = 'HELD' AND ${contact.startsAt} >= (${from}::timestamp AT TIME ZONE ${zone})
         AND ${contact.startsAt} < ((${until} + 1)::timestamp AT TIME ZONE ${zone})),
    took_part AS MATERIALIZED (
      SELECT DISTINCT h.week, ${entry.stakeholderId} FROM held h JOIN ${entry.from} ON ${entry.interactionId} = h.id
        JOIN ${met.from} ON ${met.id} = ${entry.stakeholderId}),
    there AS MATERIALIZED (
      SELECT ${stakeholder.id}, ${stakeholder.kind}, ${stakeholder.id} IN (SELECT stakeholder_id FROM took_part) AS met
        FROM ${stakeholder.from} WHERE ${stakeholder.archivedAt} IS NULL),
    week_activity AS (
      SELECT w::date AS starts_on, (SELECT count(*)::int FROM held h WHERE h.week = w::date) AS interaction_count,
             (SELECT count(*)::int FROM took_part t WHERE t.week = w::date) AS stakeholder_count
        FROM generate_series(date_trunc('week', ${from}::timestamp), ${until}::timestamp, interval '7 days') w),
    channel_activity AS (SELECT channel, count(*)::int AS interaction_count FROM held GROUP BY channel),
    kind_coverage AS (
      SELECT kind, count(*)::int AS stakeholder_count, count(*) FILTER (WHERE met)::int AS met_count FROM there GROUP BY kind),
    placed AS MATERIALIZED (
      SELECT DISTINCT t.id, t.met, place AS area_id FROM there t JOIN ${active.from} ON ${active.stakeholderId} = t.id
        JOIN ${within.from} ON ${within.id} = ${active.areaId} CROSS JOIN unnest(${within.lineage}) place),
    area_coverage AS (
      SELECT ${area.id} AS area_id, ${area.name} AS area_name,
             count(p.id)::int AS stakeholder_count, count(*) FILTER (WHERE p.met)::int AS met_count
        FROM ${area.from} LEFT JOIN placed p ON p.area_id = ${area.id} GROUP BY ${area.id}),
    focus_coverage AS (
      SELECT ${covered.id} AS area_id, ${covered.name} AS area_name, ${focus.focusAreaId},
             count(*)::int AS stakeholder_count, count(*) FILTER (WHERE p.met)::int AS met_count
        FROM placed p JOIN ${covered.from} ON ${covered.id} = p.area_id
        JOIN ${focus.from} ON ${focus.stakeholderId} = p.id GROUP BY ${covered.id}, ${focus.focusAreaId})
    SELECT ${overview} AS data`;
}
