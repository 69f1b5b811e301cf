import { everything } from '../records/source.js';
import type { Changed } from '../stakeholders/stakeholder.list.js';
import { noneOfHidden } from '../stakeholders/stakeholder.sight.js';
import { Affiliation as AffiliationRow } from './affiliation.entity.js';

/** A change of who is what where is one of both ends. */
export const affiliationChanged: Changed = (row, statement, moment) => {
  const affiliation = everything(
    AffiliationRow,
    statement,
    'the sight of one end stands beside it, the row’s is the other’s',
  );
  return `EXISTS (SELECT FROM ${affiliation.from}
    WHERE ${row.id} IN (${affiliation.organisationId}, ${affiliation.personId})
      AND ${affiliation.updatedAt} >= ${moment} AND ${noneOfHidden(affiliation.personId, statement)})`;
};
