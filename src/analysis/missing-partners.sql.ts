import type { Statement } from '../database/statement.js';
import { InitiativeArea, InitiativeFocusArea, InitiativeParticipation } from '../initiatives/initiative.entity.js';
import { initiativeRead } from '../initiatives/initiative.read.js';
import { stockholmDate } from '../kernel/time.js';
import { everything, seen } from '../records/source.js';

/** SELECT of what an initiative is about and who takes part, `InitiativeParts` as one JSON value; no row where there is no such initiative. */
export function initiativeStatement(statement: Statement, id: string): string {
  const whole = seen(initiativeRead, statement);
  const area = everything(InitiativeArea, statement, 'the initiative is seen');
  const focusArea = everything(InitiativeFocusArea, statement, 'the initiative is seen');
  const part = everything(InitiativeParticipation, statement, 'only those in the network of the actor are told');
  return `SELECT json_build_object(
      'areas', ARRAY(SELECT ${area.areaId} FROM ${area.from} WHERE ${area.initiativeId} = ${whole.id}),
      'focusAreas', ARRAY(SELECT ${focusArea.focusAreaId} FROM ${focusArea.from} WHERE ${focusArea.initiativeId} = ${whole.id}),
      'participants', ARRAY(SELECT ${part.stakeholderId} FROM ${part.from} WHERE ${part.initiativeId} = ${whole.id}
        AND (${part.validUntil} IS NULL OR ${part.validUntil} >= ${statement.param(stockholmDate(), 'date')}))) AS data
     FROM ${whole.from} WHERE ${whole.id} = ${statement.param(id, 'uuid')}`;
}
