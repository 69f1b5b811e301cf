import type { Statement } from '../database/statement.js';
import type { PageOrder, PageSource } from '../graphql/read/read-type.js';
import { nearly } from '../graphql/read/search.js';
import { everything, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import { Area } from '../vocabulary/vocabulary.entity.js';
import { type Initiative, InitiativeArea, InitiativeFocusArea } from './initiative.entity.js';
import type { InitiativeOrder } from './initiative.enums.js';
import type { InitiativeFilter } from './initiative.inputs.js';
import { initiativeRead, participationRead } from './initiative.read.js';

function conditions(row: Row<Initiative>, statement: Statement, filter: InitiativeFilter): string[] {
  const where: string[] = ['true'];
  if (filter.kinds) where.push(`${row.kind} = ANY (${statement.param(filter.kinds, 'text[]')})`);
  if (filter.statuses) where.push(`${row.status} = ANY (${statement.param(filter.statuses, 'text[]')})`);
  if (filter.areaId) {
    const link = everything(InitiativeArea, statement, 'areas are for everybody');
    const area = everything(Area, statement, 'areas are for everybody');
    where.push(
      `EXISTS (SELECT FROM ${link.from} JOIN ${area.from} ON ${area.id} = ${link.areaId}
        WHERE ${link.initiativeId} = ${row.id} AND ${statement.param(filter.areaId, 'uuid')} = ANY (${area.lineage}))`,
    );
  }
  if (filter.focusAreaId) {
    const link = everything(InitiativeFocusArea, statement, 'focus areas are for everybody');
    where.push(
      `EXISTS (SELECT FROM ${link.from}
        WHERE ${link.initiativeId} = ${row.id} AND ${link.focusAreaId} = ${statement.param(filter.focusAreaId, 'uuid')})`,
    );
  }
  if (filter.stakeholderId) {
    const part = seen(participationRead, statement);
    where.push(
      `EXISTS (SELECT FROM ${part.from}
        WHERE ${part.initiativeId} = ${row.id} AND ${part.stakeholderId} = ${statement.param(filter.stakeholderId, 'uuid')})`,
    );
  }
  if (filter.ownerId) where.push(`${row.ownerId} = ${statement.param(filter.ownerId, 'uuid')}`);
  if (filter.parentId) where.push(`${row.parentId} = ${statement.param(filter.parentId, 'uuid')}`);
  if (filter.text) where.push(nearly(row.searchText, statement, filter.text));
  return where;
}

function order(row: Row<Initiative>, name: InitiativeOrder): PageOrder {
  const id = { sql: row.id, type: 'uuid' };
  switch (name) {
    case 'NAME':
      return { name, descending: false, keys: [{ sql: row.name, type: 'text' }, id] };
    case 'STARTS_LATEST':
      return { name, descending: true, keys: [{ sql: `coalesce(${row.startsOn}, 'infinity')`, type: 'date' }, id] };
    case 'UPDATED_NEWEST':
      return { name, descending: true, keys: [{ sql: row.updatedAt, type: 'timestamptz' }, id] };
  }
}

/** The list of initiatives: filtered, sorted, searched. */
export const initiativeList: PageSource<Initiative> = {
  name: 'initiatives',
  type: () => initiativeRead,
  where: (row, statement, args) => conditions(row, statement, args.filter ?? {}),
  order: (row, _statement, args) => order(row, (args.orderBy as InitiativeOrder | undefined) ?? 'NAME'),
};
