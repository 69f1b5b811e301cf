import { columns, defineRead, one, type PageSource, reference, value } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.read.js';
import { grantRead, initiativeRead } from '../initiatives/initiative.read.js';
import { interactionRead } from '../interactions/interaction.read.js';
import { timelineRows } from '../interactions/interaction.sight.js';
import { agreementRead } from '../partnerships/agreement.read.js';
import { partnershipRead } from '../partnerships/partnership.read.js';
import { seen } from '../records/source.js';
import { keyPersonDesignationRead, stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { commitmentRead } from '../tasks/commitment.read.js';
import { followUpRead } from '../tasks/follow-up.read.js';
import { LEVELS } from './attention.js';
import { attentionSql } from './attention.sql.js';

/** What an item is about, as its columns point to it. */
export const aboutFields = {
  responsible: reference(() => userRead, 'responsible_id'),
  stakeholder: reference(() => stakeholderRead, 'stakeholder_id'),
  partnership: reference(() => partnershipRead, 'partnership_id'),
  initiative: reference(() => initiativeRead, 'initiative_id'),
  followUp: reference(() => followUpRead, 'follow_up_id'),
  commitment: reference(() => commitmentRead, 'commitment_id'),
  agreement: reference(() => agreementRead, 'agreement_id'),
  grant: reference(() => grantRead, 'grant_id'),
  designation: reference(() => keyPersonDesignationRead, 'designation_id'),
};

export const attentionRead = defineRead({
  name: 'AttentionItem',
  table: 'attention_item',
  fields: {
    ...columns('reason', 'dueOn', 'daysLate', 'since', 'nextStep'),
    key: value((row) => `${row}.reason || ':' || ${row}.record_id`),
    urgency: value((row) => `(ARRAY[${LEVELS.map((level) => `'${level}'`).join(', ')}])[${row}.level]`),
    ...aboutFields,
    plannedInteraction: one(
      () => interactionRead,
      (row, child, statement) => {
        const entry = seen(timelineRows, statement);
        return `${child}.id = (SELECT ${entry.interactionId} FROM ${entry.from}
          WHERE ${row}.reason IN ('CONTACT_OVERDUE', 'NEVER_MET') AND ${entry.stakeholderId} = ${row}.stakeholder_id
            AND ${entry.status} = 'PLANNED' ORDER BY ${entry.startsAt} DESC LIMIT 1)`;
      },
    ),
  },
});

/** All that needs care, the most urgent first, and within one urgency what is latest. */
export const attentionList: PageSource = {
  name: 'attention',
  type: () => attentionRead,
  from: (row, statement, args) => `(${attentionSql(statement, args)}) ${row}`,
  where: () => ['true'],
  order: (row) => ({
    name: 'URGENCY',
    descending: false,
    keys: [
      { sql: `${row}.level`, type: 'int' },
      { sql: `-${row}.days_late`, type: 'int' },
      { sql: `${row}.reason`, type: 'text' },
      { sql: `${row}.record_id`, type: 'uuid' },
    ],
  }),
};

/** The same, of the colleague whose row it hangs on. */
export const attentionOf: PageSource = {
  ...attentionList,
  name: 'attentionOf',
  from: (row, statement) => `(${attentionSql(statement, {})}) ${row}`,
  where: (row, _statement, _args, parent) => [`${row}.responsible_id = ${parent}.id`],
};
