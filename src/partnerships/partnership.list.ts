import type { Statement } from '../database/statement.js';
import type { PageOrder, PageSource } from '../graphql/read/read-type.js';
import { found } from '../graphql/read/search.js';
import { stockholmDate } from '../kernel/time.js';
import { everything, seen } from '../records/source.js';
import type { Row } from '../records/table.js';
import { Area } from '../vocabulary/vocabulary.entity.js';
import { dormant } from './dormancy.sql.js';
import {
  type Partnership,
  PartnershipArea,
  PartnershipFocusArea,
  PartnershipInitiative,
} from './partnership.entity.js';
import type { PartnershipOrder } from './partnership.enums.js';
import type { PartnershipFilter } from './partnership.inputs.js';
import { partnershipRead, partyRead } from './partnership.read.js';

const TIES = 'the partnership’s own sight stands for what it is tied to';

function conditions(row: Row<Partnership>, statement: Statement, filter: PartnershipFilter): string[] {
  const where: string[] = ['true'];
  if (filter.stages) where.push(`${row.stage} = ANY (${statement.param(filter.stages, 'text[]')})`);
  if (filter.forms) where.push(`${row.form} = ANY (${statement.param(filter.forms, 'text[]')})`);
  if (filter.ownerId) where.push(`${row.ownerId} = ${statement.param(filter.ownerId, 'uuid')}`);
  if (filter.stakeholderId) {
    const party = seen(partyRead, statement);
    where.push(
      `EXISTS (SELECT FROM ${party.from} WHERE ${party.partnershipId} = ${row.id}
        AND ${party.stakeholderId} = ${statement.param(filter.stakeholderId, 'uuid')})`,
    );
  }
  if (filter.areaId) {
    const tie = everything(PartnershipArea, statement, TIES);
    const area = everything(Area, statement, TIES);
    where.push(
      `EXISTS (SELECT FROM ${tie.from} JOIN ${area.from} ON ${area.id} = ${tie.areaId}
        WHERE ${tie.partnershipId} = ${row.id} AND ${statement.param(filter.areaId, 'uuid')} = ANY (${area.lineage}))`,
    );
  }
  if (filter.focusAreaId) {
    const tie = everything(PartnershipFocusArea, statement, TIES);
    where.push(
      `EXISTS (SELECT FROM ${tie.from}
        WHERE ${tie.partnershipId} = ${row.id} AND ${tie.focusAreaId} = ${statement.param(filter.focusAreaId, 'uuid')})`,
    );
  }
  if (filter.initiativeId) {
    const tie = everything(PartnershipInitiative, statement, TIES);
    where.push(
      `EXISTS (SELECT FROM ${tie.from}
        WHERE ${tie.partnershipId} = ${row.id} AND ${tie.initiativeId} = ${statement.param(filter.initiativeId, 'uuid')})`,
    );
  }
  if (filter.text) where.push(found('find_partnerships', row, statement, filter.text));
  if (filter.dormant != null)
    where.push(
      `${dormant(row, statement.param(stockholmDate(), 'date'), statement)} = ${statement.param(filter.dormant, 'boolean')}`,
    );
  if (filter.reviewBefore) where.push(`${row.reviewOn} < ${statement.param(filter.reviewBefore, 'date')}`);
  return where;
}

function order(row: Row<Partnership>, name: PartnershipOrder): PageOrder {
  const id = { sql: row.id, type: 'uuid' };
  switch (name) {
    case 'NAME':
      return { name, descending: false, keys: [{ sql: row.name, type: 'text' }, id] };
    case 'REVIEW_FIRST_DUE':
      return { name, descending: false, keys: [{ sql: `coalesce(${row.reviewOn}, 'infinity')`, type: 'date' }, id] };
    case 'LONGEST_IN_STAGE':
      return { name, descending: false, keys: [{ sql: row.stageSince, type: 'date' }, id] };
    case 'UPDATED_NEWEST':
      return { name, descending: true, keys: [{ sql: row.updatedAt, type: 'timestamptz' }, id] };
  }
}

/** The list of partnerships: filtered, sorted, searched. */
export const partnershipList: PageSource<Partnership> = {
  name: 'partnerships',
  type: () => partnershipRead,
  where: (row, statement, args) => conditions(row, statement, args.filter ?? {}),
  order: (row, _statement, args) => order(row, (args.orderBy as PartnershipOrder | undefined) ?? 'NAME'),
};
