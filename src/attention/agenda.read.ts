import { columns, defineRead, type PageSource, reference, value } from '../graphql/read/read-type.js';
import { interactionRead } from '../interactions/interaction.read.js';
import { agendaSql } from './agenda.sql.js';
import { aboutFields } from './attention.read.js';

export const agendaRead = defineRead({
  name: 'AgendaItem',
  table: 'agenda_item',
  fields: {
    ...columns('kind', 'day', 'startsAt', 'daysLate', 'nextStep'),
    key: value((row) => `${row}.kind || ':' || ${row}.record_id`),
    ...aboutFields,
    interaction: reference(() => interactionRead, 'interaction_id'),
  },
});

/** What is to be done and met, day by day; what has no day comes last. */
export const agendaList: PageSource = {
  name: 'agenda',
  type: () => agendaRead,
  from: (row, statement, args) => `(${agendaSql(statement, args)}) ${row}`,
  where: () => ['true'],
  order: (row) => ({
    name: 'DAY',
    descending: false,
    keys: [
      { sql: `coalesce(${row}.day, 'infinity'::date)`, type: 'date' },
      { sql: `coalesce(${row}.starts_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
      { sql: `${row}.kind`, type: 'text' },
      { sql: `${row}.record_id`, type: 'uuid' },
    ],
  }),
};
