import type { Statement } from '../database/statement.js';
import { InitiativeParticipation } from '../initiatives/initiative.entity.js';
import { everything, seen } from '../records/source.js';
import { StakeholderArea, StakeholderFocusArea } from '../stakeholders/stakeholder.entity.js';
import { holdsOn, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Area } from '../vocabulary/vocabulary.entity.js';
import type { NetworkQuestion } from './question.js';

/**
 * SELECT of the stakeholders that may be in the network: seen by the actor, of the kinds and area asked for, in use that day.
 * The statement has the table `moment`.
 */
export function eligible(statement: Statement, { kinds, areaId, focusAreaId, initiativeId }: NetworkQuestion): string {
  const who = seen(stakeholderRead, statement);
  const where = [`(${who.archivedAt} IS NULL OR ${who.archivedAt} >= (SELECT until FROM moment))`];
  if (kinds) where.push(`${who.kind} = ANY (${statement.param(kinds, 'text[]')})`);
  if (areaId) {
    const active = everything(StakeholderArea, statement, 'the stakeholder is seen');
    const area = everything(Area, statement, 'areas are for everybody to see');
    where.push(`EXISTS (SELECT FROM ${active.from} JOIN ${area.from} ON ${area.id} = ${active.areaId}
      WHERE ${active.stakeholderId} = ${who.id} AND ${statement.param(areaId, 'uuid')} = ANY (${area.lineage}))`);
  }
  if (focusAreaId) {
    const active = everything(StakeholderFocusArea, statement, 'the stakeholder is seen');
    where.push(`EXISTS (SELECT FROM ${active.from}
      WHERE ${active.stakeholderId} = ${who.id} AND ${active.focusAreaId} = ${statement.param(focusAreaId, 'uuid')})`);
  }
  if (initiativeId) {
    const part = everything(
      InitiativeParticipation,
      statement,
      'the stakeholder is seen, and initiatives are for everybody',
    );
    where.push(`EXISTS (SELECT FROM ${part.from} WHERE ${part.stakeholderId} = ${who.id}
      AND ${part.initiativeId} = ${statement.param(initiativeId, 'uuid')} AND ${holdsOn(part, '(SELECT day FROM moment)')})`);
  }
  return `SELECT ${who.id} FROM ${who.from} WHERE ${where.join(' AND ')}`;
}
