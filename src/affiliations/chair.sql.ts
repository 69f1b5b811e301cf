import { stockholmDate } from '../kernel/time.js';
import { seen } from '../records/source.js';
import type { Lacks } from '../stakeholders/stakeholder.list.js';
import { holdsOn } from '../stakeholders/stakeholder.read.js';
import { affiliationRead } from './affiliation.read.js';

/** What a chair is called, in lower case: roles are free text. Who stands in for one is none. */
const CHAIR = `'^(t\\.?\\s?f\\.?\\s?)?(ordf(ö|o)rande|ordf\\.?|(chair)(person|man|woman)?)$'`;

/** An association of which nobody is known who chairs it today. Groups and businesses need none. */
export const lacksChair: Lacks = (row, statement) => {
  const held = seen(affiliationRead, statement);
  return `(${row.kind} = 'ASSOCIATION' AND NOT EXISTS (SELECT FROM ${held.from} WHERE ${held.organisationId} = ${row.id}
    AND lower(${held.role}) ~ ${CHAIR} AND ${holdsOn(held, statement.param(stockholmDate(), 'date'))}))`;
};
