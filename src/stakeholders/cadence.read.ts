import { declared, defineRead, type ReadType, value } from '../graphql/read/read-type.js';
import { CadenceDefault as CadenceDefaultRow } from './cadence.entity.js';
import { idealDays, longestDays } from './cadence.sql.js';
import { Stakeholder } from './stakeholder.entity.js';

export const cadenceDefaultRead = defineRead({
  name: 'CadenceDefault',
  record: CadenceDefaultRow,
  fields: declared(CadenceDefaultRow),
});

/** The cadence of a stakeholder, read from the stakeholder's row. */
export const contactCadenceRead: ReadType<Stakeholder> = defineRead({
  name: 'ContactCadence',
  record: Stakeholder,
  fields: {
    idealDays: value((row) => idealDays(row)),
    longestDays: value((row) => longestDays(row)),
    standard: value((row) => `(${row.idealContactDays} IS NULL)`),
  },
});
