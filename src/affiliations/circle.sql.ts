import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import type { Sight } from '../records/sight.js';
import { everything, type Source } from '../records/source.js';
import type { Row } from '../records/table.js';
import { OrganisationRelation } from './affiliation.entity.js';
import { ORDERED } from './relation-kinds.js';

/** A relation, each part of it as SQL. */
type Part = Pick<Row<OrganisationRelation>, 'id' | 'kind' | 'fromId' | 'toId' | 'validFrom' | 'validUntil'>;

/** SQL: the days of a relation, both ends within. */
const daysOf = ({ validFrom, validUntil }: Pick<Part, 'validFrom' | 'validUntil'>): string =>
  `daterange(${validFrom}, ${validUntil}, '[]')`;

/** SQL: does the second organisation of a relation lead back to the first, by relations of its kind that all hold on one day? */
function leadsBack(relation: Part, sight: Pick<Sight, 'alias'>): string {
  const step = everything(OrganisationRelation, sight, 'a circle is one, whoever sees it');
  // No way is followed twice on the same days: a circle that stands already is left again.
  return `EXISTS (WITH RECURSIVE way (organisation, days) AS (
       SELECT ${relation.toId}, ${daysOf(relation)}
       UNION
       SELECT ${step.toId}, way.days * ${daysOf(step)} FROM way
         JOIN ${step.from} ON ${step.fromId} = way.organisation AND ${step.kind} = ${relation.kind}
          AND ${step.id} <> ${relation.id} AND way.days && ${daysOf(step)})
     SELECT FROM way WHERE organisation = ${relation.fromId})`;
}

/** Whether a relation that is about to be written closes a circle. */
export async function comesBack(tx: Transaction, row: OrganisationRelation): Promise<boolean> {
  const statement = new Statement(tx.actor);
  const relation = {
    id: statement.param(row.id, 'uuid'),
    kind: statement.param(row.kind, 'text'),
    fromId: statement.param(row.fromId, 'uuid'),
    toId: statement.param(row.toId, 'uuid'),
    validFrom: statement.param(row.validFrom, 'date'),
    validUntil: statement.param(row.validUntil, 'date'),
  };
  const [{ back }] = await tx.query<{ back: boolean }>(
    `SELECT ${leadsBack(relation, statement)} AS back`,
    statement.values,
  );
  return back;
}

/** SELECT of the relations that are part of a circle. */
export function circles(relation: Source<OrganisationRelation>, sight: Pick<Sight, 'alias'>): string {
  const kinds = ORDERED.map((kind) => `'${kind}'`).join(', ');
  return `SELECT ${relation.id} FROM ${relation.from} WHERE ${relation.kind} IN (${kinds}) AND ${leadsBack(relation, sight)}
    ORDER BY ${relation.id}`;
}
