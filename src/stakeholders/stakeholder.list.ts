import type { Statement } from '../database/statement.js';
import type { Args, PageOrder, PageSource } from '../graphql/read/read-type.js';
import { found } from '../graphql/read/search.js';
import { fold, likePattern } from '../kernel/text.js';
import { stockholmDate } from '../kernel/time.js';
import { everything, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import { Area } from '../vocabulary/vocabulary.entity.js';
import { daysOverdue, health, stockholmDay } from './cadence.sql.js';
import { ContactPoint, type ContactPointKind } from './contact-point.entity.js';
import { reachedBy } from './contact-search.js';
import { type Stakeholder, StakeholderArea, StakeholderFocusArea } from './stakeholder.entity.js';
import type { StakeholderLack, StakeholderOrder } from './stakeholder.enums.js';
import type { StakeholderFilter } from './stakeholder.inputs.js';
import { contactPointRead, holdsOn, stakeholderRead } from './stakeholder.read.js';
import { contactPointVisible } from './stakeholder.sight.js';

type Whose = Row<Stakeholder>;

const NEVER = `'-infinity'::timestamptz`;
const TIES = 'they tell of their stakeholder alone, which has its sight';
const id = (row: Whose) => ({ sql: row.id, type: 'uuid' });
const lastHeld = (row: Whose) => ({ sql: `coalesce(${row.lastHeldAt}, ${NEVER})`, type: 'timestamptz' });

/** Which rows a filter keeps, as SQL conditions. */
export function stakeholderConditions(row: Whose, statement: Statement, filter: StakeholderFilter): string[] {
  const param = statement.param.bind(statement);
  const where = [`${row.archivedAt} IS ${filter.archived ? 'NOT NULL' : 'NULL'}`];
  if (filter.kinds) where.push(`${row.kind} = ANY (${param(filter.kinds, 'text[]')})`);
  if (filter.areaId) {
    const [tie, area] = [everything(StakeholderArea, statement, TIES), everything(Area, statement, TIES)];
    where.push(
      `EXISTS (SELECT FROM ${tie.from} JOIN ${area.from} ON ${area.id} = ${tie.areaId}
        WHERE ${tie.stakeholderId} = ${row.id} AND ${param(filter.areaId, 'uuid')} = ANY (${area.lineage}))`,
    );
  }
  if (filter.focusAreaId) {
    const tie = everything(StakeholderFocusArea, statement, TIES);
    where.push(
      `EXISTS (SELECT FROM ${tie.from}
        WHERE ${tie.stakeholderId} = ${row.id} AND ${tie.focusAreaId} = ${param(filter.focusAreaId, 'uuid')})`,
    );
  }
  if (filter.tag) where.push(`${row.id} = ANY (ARRAY(SELECT find_tagged(${param(filter.tag, 'text')})))`);
  if (filter.ownerId) where.push(`${row.ownerId} = ${param(filter.ownerId, 'uuid')}`);
  // Within a name, number or tag, or nearly; as a word of the description, stemmed (Swedish); or in a way to reach them.
  if (filter.text) {
    const reached = reachedBy(row, statement, filter.text);
    const named = found('find_stakeholders', row, statement, filter.text, filter.text);
    where.push(reached ? `(${named} OR ${reached})` : named);
  }
  if (filter.engagements) where.push(`${row.engagement} = ANY (${param(filter.engagements, 'text[]')})`);
  if (filter.health)
    where.push(`${health(row, param(stockholmDate(), 'date'))} = ANY (${param(filter.health, 'text[]')})`);
  if (filter.lastHeldBefore) where.push(`${lastHeld(row).sql} < ${param(filter.lastHeldBefore, 'timestamptz')}`);
  if (filter.lastHeldAfter) where.push(`${row.lastHeldAt} >= ${param(filter.lastHeldAfter, 'timestamptz')}`);
  if (filter.verifiedBefore)
    where.push(`coalesce(${row.verifiedOn}, ${stockholmDay(row.createdAt)}) < ${param(filter.verifiedBefore, 'date')}`);
  for (const lack of new Set(filter.lacks ?? [])) where.push(lacks.get(lack)!(row, statement));
  if (filter.changedAfter) where.push(changedSince(row, statement, param(filter.changedAfter, 'timestamptz')));
  return where;
}

/** SQL condition: is something not known of a stakeholder, as far as the actor sees? */
export type Lacks = (row: Whose, statement: Statement) => string;

const noneReaches =
  (kind: ContactPointKind): Lacks =>
  (row, statement) => {
    const contact = seen(contactPointRead, statement);
    return `NOT EXISTS (SELECT FROM ${contact.from} WHERE ${contact.stakeholderId} = ${row.id}
      AND ${contact.kind} = '${kind}' AND ${holdsOn(contact, statement.param(stockholmDate(), 'date'))})`;
  };

const lacks = new Map<StakeholderLack, Lacks>([
  ['EMAIL', noneReaches('EMAIL')],
  ['PHONE', noneReaches('PHONE')],
]);

/** Lets a later room say when what it keeps of a stakeholder is not known. */
export function alsoLacks(what: StakeholderLack, when: Lacks): void {
  lacks.set(what, when);
}

/** SQL: was something changed at a moment or later? What the actor may not see of it tells nothing. */
/** SQL condition: did something of a stakeholder change since a moment? */
export type Changed = (row: Whose, statement: Statement, moment: string) => string;

/** A stakeholder is changed where itself is, or what is shown with it. */
const changes = new Set<Changed>([
  (row, _statement, moment) => `${row.updatedAt} >= ${moment}`,
  (row, statement, moment) => {
    const contact = everything(
      ContactPoint,
      statement,
      'its own sight stands beside it, its stakeholder’s is the row’s',
    );
    return `EXISTS (SELECT FROM ${contact.from} WHERE ${contact.stakeholderId} = ${row.id}
      AND ${contact.updatedAt} >= ${moment} AND ${contactPointVisible(contact, statement)})`;
  },
]);

const changedSince: Changed = (row, statement, moment) =>
  `(${[...changes].map((changed) => changed(row, statement, moment)).join(' OR ')})`;

/** Lets a later room count changes of what it shows with a stakeholder as changes of the stakeholder. */
export function alsoChanged(changed: Changed): void {
  changes.add(changed);
}

/** 0 the very name, or a way to reach them … 4 only nearly: exact letters come before folded ones. */
function relevance(row: Whose, statement: Statement, text: string): string {
  const name = `lower(${row.name})`;
  const exact = text.toLowerCase();
  const within = statement.param(likePattern(exact), 'text');
  const reached = reachedBy(row, statement, text);
  return `CASE WHEN ${name} = ${statement.param(exact, 'text')}${reached ? ` OR ${reached}` : ''} THEN 0
    WHEN ${name} LIKE substr(${within}, 2) THEN 1 WHEN ${name} LIKE ${within} THEN 2
    WHEN ${row.searchText} LIKE ${statement.param(likePattern(fold(text)), 'text')} THEN 3 ELSE 4 END`;
}

function order(row: Whose, statement: Statement, args: Args): PageOrder {
  const filter = (args.filter ?? {}) as StakeholderFilter;
  const name = (args.orderBy as StakeholderOrder | undefined) ?? (filter.text ? 'RELEVANCE' : 'NAME');
  const byName = [{ sql: row.name, type: 'text' }, id(row)];
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
      return { name, descending: true, keys: [{ sql: row.createdAt, type: 'timestamptz' }, id(row)] };
    case 'UPDATED_NEWEST':
      return { name, descending: true, keys: [{ sql: row.updatedAt, type: 'timestamptz' }, id(row)] };
  }
}

/** The list of stakeholders: filtered, sorted, searched. */
export const stakeholderList: PageSource<Stakeholder> = {
  name: 'stakeholders',
  type: () => stakeholderRead,
  where: (row, statement, args) => stakeholderConditions(row, statement, args.filter ?? {}),
  order,
};
