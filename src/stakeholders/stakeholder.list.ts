import { everything } from '../records/source.js';
import { ContactPoint } from './contact-point.entity.js';
import { contactPointVisible, noneOfHidden } from './stakeholder.sight.js';
import { type Args, type PageOrder, type PageSource } from '../graphql/read/read-type.js';
import { found } from '../graphql/read/search.js';
import type { Statement } from '../database/statement.js';
import { fold, likePattern } from '../kernel/text.js';
import { stockholmDate } from '../kernel/time.js';
import { daysOverdue, health } from './cadence.sql.js';
import type { StakeholderFilter, StakeholderOrder } from './stakeholder.inputs.js';
import { stakeholderRead } from './stakeholder.read.js';

const NEVER = `'-infinity'::timestamptz`;
const id = (row: string) => ({ sql: `${row}.id`, type: 'uuid' });
const lastHeld = (row: string) => ({ sql: `coalesce(${row}.last_held_at, ${NEVER})`, type: 'timestamptz' });

/** Which rows a filter keeps, as SQL conditions. */
export function stakeholderConditions(row: string, statement: Statement, filter: StakeholderFilter): string[] {
  const { param } = { param: statement.param.bind(statement) };
  const where = [`${row}.archived_at IS ${filter.archived ? 'NOT NULL' : 'NULL'}`];
  if (filter.kinds) where.push(`${row}.kind = ANY (${param(filter.kinds, 'text[]')})`);
  if (filter.areaId)
    where.push(
      `EXISTS (SELECT FROM stakeholder_area sa JOIN area a ON a.id = sa.area_id
        WHERE sa.stakeholder_id = ${row}.id AND ${param(filter.areaId, 'uuid')} = ANY (a.lineage))`,
    );
  if (filter.focusAreaId)
    where.push(
      `EXISTS (SELECT FROM stakeholder_focus_area sf
        WHERE sf.stakeholder_id = ${row}.id AND sf.focus_area_id = ${param(filter.focusAreaId, 'uuid')})`,
    );
  if (filter.tag) where.push(`${row}.tags @> ARRAY[${param(filter.tag, 'text')}]`);
  if (filter.ownerId) where.push(`${row}.owner_id = ${param(filter.ownerId, 'uuid')}`);
  // Within a name, number or tag, or nearly; or as a word of the description, stemmed (Swedish).
  if (filter.text) where.push(found('find_stakeholders', row, statement, filter.text, filter.text));
  if (filter.engagements) where.push(`${row}.engagement = ANY (${param(filter.engagements, 'text[]')})`);
  if (filter.health)
    where.push(`${health(row, param(stockholmDate(), 'date'))} = ANY (${param(filter.health, 'text[]')})`);
  if (filter.lastHeldBefore) where.push(`${lastHeld(row).sql} < ${param(filter.lastHeldBefore, 'timestamptz')}`);
  if (filter.lastHeldAfter) where.push(`${row}.last_held_at >= ${param(filter.lastHeldAfter, 'timestamptz')}`);
  if (filter.changedAfter) where.push(changedSince(row, statement, param(filter.changedAfter, 'timestamptz')));
  return where;
}

/** Changed itself, or in what is shown with it: what the actor may not see of that tells nothing. */
function changedSince(row: string, statement: Statement, moment: string): string {
  const contact = everything(ContactPoint, statement, 'its own sight stands beside it, its stakeholder’s is the row’s');
  const affiliation = statement.alias();
  const persons = noneOfHidden(`${affiliation}.person_id`, statement);
  return `(${row}.updated_at >= ${moment}
    OR EXISTS (SELECT FROM ${contact.from} WHERE ${contact.stakeholderId} = ${row}.id
      AND ${contact.updatedAt} >= ${moment} AND ${contactPointVisible(contact, statement)})
    OR EXISTS (SELECT FROM affiliation ${affiliation} WHERE ${row}.id IN (${affiliation}.organisation_id, ${affiliation}.person_id)
      AND ${affiliation}.updated_at >= ${moment} AND ${persons}))`;
}

/** 0 the very name … 4 only nearly: exact letters come before folded ones. */
function relevance(row: string, statement: Statement, text: string): string {
  const name = `lower(${row}.name)`;
  const exact = text.toLowerCase();
  const within = statement.param(likePattern(exact), 'text');
  return `CASE WHEN ${name} = ${statement.param(exact, 'text')} THEN 0
    WHEN ${name} LIKE substr(${within}, 2) THEN 1 WHEN ${name} LIKE ${within} THEN 2
    WHEN ${row}.search_text LIKE ${statement.param(likePattern(fold(text)), 'text')} THEN 3 ELSE 4 END`;
}

function order(row: string, statement: Statement, args: Args): PageOrder {
  const filter = (args.filter ?? {}) as StakeholderFilter;
  const name = (args.orderBy as StakeholderOrder | undefined) ?? (filter.text ? 'RELEVANCE' : 'NAME');
  const byName = [{ sql: `${row}.name`, type: 'text' }, id(row)];
  switch (name) {
    case 'NAME':
      return { name, descending: false, keys: byName };
    case 'RELEVANCE': {
      const rank = filter.text ? [{ sql: relevance(row, statement, filter.text), type: 'int' }] : [];
      return { name, descending: false, keys: [...rank, ...byName] };
    }
    case 'LAST_HELD_NEWEST':
    case 'LAST_HELD_OLDEST':
      return { name, descending: name === 'LAST_HELD_NEWEST', keys: [lastHeld(row), id(row)] };
    case 'MOST_OVERDUE': {
      const overdue = { sql: daysOverdue(row, statement.param(stockholmDate(), 'date')), type: 'int' };
      return { name, descending: true, keys: [overdue, id(row)] };
    }
    case 'CREATED_NEWEST':
      return { name, descending: true, keys: [{ sql: `${row}.created_at`, type: 'timestamptz' }, id(row)] };
    case 'UPDATED_NEWEST':
      return { name, descending: true, keys: [{ sql: `${row}.updated_at`, type: 'timestamptz' }, id(row)] };
  }
}

/** The list of stakeholders: filtered, sorted, searched. */
export const stakeholderList: PageSource = {
  name: 'stakeholders',
  type: () => stakeholderRead,
  where: (row, statement, args) => stakeholderConditions(row, statement, args.filter ?? {}),
  order,
};
