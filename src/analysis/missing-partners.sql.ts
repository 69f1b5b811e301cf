import type { Statement } from '../database/statement.js';
import { stockholmDate } from '../kernel/time.js';

/** SELECT of what an initiative is about and who takes part, `InitiativeParts` as one JSON value; no row where there is no such initiative. */
export const initiativeStatement = (statement: Statement, id: string): string =>
  `SELECT json_build_object(
      'areas', ARRAY(SELECT area_id FROM initiative_area WHERE initiative_id = i.id),
      'focusAreas', ARRAY(SELECT focus_area_id FROM initiative_focus_area WHERE initiative_id = i.id),
      'participants', ARRAY(SELECT stakeholder_id FROM initiative_participation WHERE initiative_id = i.id
        AND (valid_until IS NULL OR valid_until >= ${statement.param(stockholmDate(), 'date')}))) AS data
     FROM initiative i WHERE i.id = ${statement.param(id, 'uuid')}`;
