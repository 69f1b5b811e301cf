import type { Statement } from '../database/statement.js';
import { holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import type { NetworkQuestion } from './question.js';

/**
 * SELECT of the stakeholders that may be in the network: seen by the actor, of the kinds and area asked for, in use that day.
 * The statement has the table `moment`.
 */
export function eligible(statement: Statement, { kinds, areaId, focusAreaId, initiativeId }: NetworkQuestion): string {
  const where = [
    stakeholderRead.visible(stakeholderRead.row('s'), statement),
    '(s.archived_at IS NULL OR s.archived_at >= (SELECT until FROM moment))',
  ];
  if (kinds) where.push(`s.kind = ANY (${statement.param(kinds, 'text[]')})`);
  if (areaId)
    where.push(`EXISTS (SELECT FROM stakeholder_area sa JOIN area a ON a.id = sa.area_id
      WHERE sa.stakeholder_id = s.id AND ${statement.param(areaId, 'uuid')} = ANY (a.lineage))`);
  if (focusAreaId)
    where.push(`EXISTS (SELECT FROM stakeholder_focus_area sf
      WHERE sf.stakeholder_id = s.id AND sf.focus_area_id = ${statement.param(focusAreaId, 'uuid')})`);
  if (initiativeId)
    where.push(`EXISTS (SELECT FROM initiative_participation ip WHERE ip.stakeholder_id = s.id
      AND ip.initiative_id = ${statement.param(initiativeId, 'uuid')} AND ${holdsOn('ip', '(SELECT day FROM moment)')})`);
  return `SELECT s.id FROM stakeholder s WHERE ${where.join(' AND ')}`;
}
