import { rowOf } from '../records/table.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { interactionVisible } from '../interactions/interaction.sight.js';
import type { Compiler } from '../graphql/read/compile.js';
import { columns, defineRead, many, type ReadType, reference, value } from '../graphql/read/read-type.js';
import type { Selection } from '../graphql/read/selection.js';
import type { Statement } from '../database/statement.js';
import { ZONE } from '../kernel/time.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { areaRead, focusAreaRead } from '../vocabulary/vocabulary.type.js';

/*
 * The tables are parts of the statement below.
 */

const counts = columns('stakeholderCount', 'metCount');
const areaOf = reference(() => areaRead, 'area_id');
/** Places in the order of their names. */
const areaName = (row: string) => `(SELECT name FROM area WHERE id = ${row}.area_id), ${row}.area_id`;

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
    areas: all(() => areaCoverageRead, areaName),
    coverage: all(
      () => focusCoverageRead,
      (row) => `${areaName(row)}, ${row}.focus_area_id`,
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
  const rows = compiler.rows(overviewRead, selection, () => ['true']);
  return `WITH overview AS (SELECT ${from} AS first_day, ${until} AS last_day),
    held AS MATERIALIZED (
      SELECT i.id, i.channel, date_trunc('week', i.starts_at AT TIME ZONE ${zone})::date AS week FROM interaction i
       WHERE i.status = 'HELD' AND i.starts_at >= (${from}::timestamp AT TIME ZONE ${zone})
         AND i.starts_at < ((${until} + 1)::timestamp AT TIME ZONE ${zone}) AND ${interactionVisible(rowOf(Interaction, 'i'), statement)}),
    took_part AS MATERIALIZED (
      SELECT DISTINCT h.week, te.stakeholder_id FROM held h JOIN timeline_entry te ON te.interaction_id = h.id
        JOIN stakeholder s ON s.id = te.stakeholder_id WHERE ${stakeholderRead.visible(stakeholderRead.row('s'), statement)}),
    there AS MATERIALIZED (
      SELECT s.id, s.kind, s.id IN (SELECT stakeholder_id FROM took_part) AS met FROM stakeholder s
       WHERE s.archived_at IS NULL AND ${stakeholderRead.visible(stakeholderRead.row('s'), statement)}),
    week_activity AS (
      SELECT w::date AS starts_on, (SELECT count(*)::int FROM held h WHERE h.week = w::date) AS interaction_count,
             (SELECT count(*)::int FROM took_part t WHERE t.week = w::date) AS stakeholder_count
        FROM generate_series(date_trunc('week', ${from}::timestamp), ${until}::timestamp, interval '7 days') w),
    channel_activity AS (SELECT channel, count(*)::int AS interaction_count FROM held GROUP BY channel),
    kind_coverage AS (
      SELECT kind, count(*)::int AS stakeholder_count, count(*) FILTER (WHERE met)::int AS met_count FROM there GROUP BY kind),
    placed AS MATERIALIZED (
      SELECT DISTINCT t.id, t.met, place AS area_id FROM there t JOIN stakeholder_area sa ON sa.stakeholder_id = t.id
        JOIN area a ON a.id = sa.area_id CROSS JOIN unnest(a.lineage) place),
    area_coverage AS (
      SELECT a.id AS area_id, count(p.id)::int AS stakeholder_count, count(*) FILTER (WHERE p.met)::int AS met_count
        FROM area a LEFT JOIN placed p ON p.area_id = a.id GROUP BY a.id),
    focus_coverage AS (
      SELECT p.area_id, sf.focus_area_id, count(*)::int AS stakeholder_count, count(*) FILTER (WHERE p.met)::int AS met_count
        FROM placed p JOIN stakeholder_focus_area sf ON sf.stakeholder_id = p.id GROUP BY 1, 2)
    SELECT row_to_json(r) AS data FROM (${rows}) r`;
}
