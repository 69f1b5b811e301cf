import type { PageOrder, PageSource } from '../graphql/read/read-type.js';
import { found } from '../graphql/read/search.js';
import type { Statement } from '../database/statement.js';
import { stockholmDate } from '../kernel/time.js';
import { dormant } from './dormancy.sql.js';
import type { PartnershipFilter, PartnershipOrder } from './partnership.inputs.js';
import { partnershipRead, partyRead } from './partnership.read.js';

function conditions(row: string, statement: Statement, filter: PartnershipFilter): string[] {
  const where: string[] = ['true'];
  if (filter.stages) where.push(`${row}.stage = ANY (${statement.param(filter.stages, 'text[]')})`);
  if (filter.forms) where.push(`${row}.form = ANY (${statement.param(filter.forms, 'text[]')})`);
  if (filter.ownerId) where.push(`${row}.owner_id = ${statement.param(filter.ownerId, 'uuid')}`);
  if (filter.stakeholderId) {
    const seen = partyRead.visible(partyRead.row('p'), statement);
    where.push(
      `EXISTS (SELECT FROM partnership_party p WHERE p.partnership_id = ${row}.id
        AND p.stakeholder_id = ${statement.param(filter.stakeholderId, 'uuid')} AND ${seen})`,
    );
  }
  if (filter.areaId)
    where.push(
      `EXISTS (SELECT FROM partnership_area pa JOIN area a ON a.id = pa.area_id
        WHERE pa.partnership_id = ${row}.id AND ${statement.param(filter.areaId, 'uuid')} = ANY (a.lineage))`,
    );
  if (filter.focusAreaId)
    where.push(
      `EXISTS (SELECT FROM partnership_focus_area f
        WHERE f.partnership_id = ${row}.id AND f.focus_area_id = ${statement.param(filter.focusAreaId, 'uuid')})`,
    );
  if (filter.initiativeId)
    where.push(
      `EXISTS (SELECT FROM partnership_initiative i
        WHERE i.partnership_id = ${row}.id AND i.initiative_id = ${statement.param(filter.initiativeId, 'uuid')})`,
    );
  if (filter.text) where.push(found('find_partnerships', row, statement, filter.text));
  if (filter.dormant != null)
    where.push(
      `${dormant(row, statement.param(stockholmDate(), 'date'))} = ${statement.param(filter.dormant, 'boolean')}`,
    );
  if (filter.reviewBefore) where.push(`${row}.review_on < ${statement.param(filter.reviewBefore, 'date')}`);
  return where;
}

function order(row: string, name: PartnershipOrder): PageOrder {
  const id = { sql: `${row}.id`, type: 'uuid' };
  switch (name) {
    case 'NAME':
      return { name, descending: false, keys: [{ sql: `${row}.name`, type: 'text' }, id] };
    case 'REVIEW_FIRST_DUE':
      return { name, descending: false, keys: [{ sql: `coalesce(${row}.review_on, 'infinity')`, type: 'date' }, id] };
    case 'LONGEST_IN_STAGE':
      return { name, descending: false, keys: [{ sql: `${row}.stage_since`, type: 'date' }, id] };
    case 'UPDATED_NEWEST':
      return { name, descending: true, keys: [{ sql: `${row}.updated_at`, type: 'timestamptz' }, id] };
  }
}

/** The list of partnerships: filtered, sorted, searched. */
export const partnershipList: PageSource = {
  name: 'partnerships',
  type: () => partnershipRead,
  where: (row, statement, args) => conditions(row, statement, args.filter ?? {}),
  order: (row, _statement, args) => order(row, (args.orderBy as PartnershipOrder | undefined) ?? 'NAME'),
};
