import type { DataSource, EntityMetadata } from 'typeorm';

const BEGIN = '<!-- The diagrams between these marks are made from the entities: UPDATE=1 npm test -- data-model -->';
const END = '<!-- end of the diagrams -->';

/** What each diagram shows: one picture of everything would show nothing. */
const DIAGRAMS: [title: string, tables: string[]][] = [
  [
    'Stakeholders and what they are to each other',
    [
      'stakeholder',
      'contact_point',
      'contact_point_reader',
      'key_person_designation',
      'affiliation',
      'affiliation_contact_point',
      'organisation_relation',
      'assessment',
      'cadence_default',
      'network_position',
      'owner_change',
      'hidden_person',
      'stakeholder_area',
      'stakeholder_focus_area',
    ],
  ],
  [
    'Interactions and what comes out of them',
    [
      'interaction',
      'interaction_participant',
      'interaction_staff',
      'interaction_reader',
      'interaction_focus_area',
      'timeline_entry',
      'follow_up',
      'commitment',
    ],
  ],
  [
    'Initiatives',
    [
      'initiative',
      'initiative_former_name',
      'initiative_participation',
      'initiative_area',
      'initiative_focus_area',
      'initiative_interaction',
      'initiative_grant',
      'outcome',
    ],
  ],
  [
    'Partnerships',
    [
      'partnership',
      'partnership_party',
      'partnership_stage_change',
      'partnership_review',
      'partnership_reader',
      'partnership_area',
      'partnership_focus_area',
      'partnership_initiative',
      'partnership_interaction',
      'agreement',
      'agreement_duty',
      'contribution',
    ],
  ],
  ['Privacy', ['privacy_request', 'retention_rule', 'disposal']],
  [
    'Accounts, vocabularies and the journal',
    [
      'app_user',
      'session',
      'credential',
      'password_link',
      'second_factor',
      'sign_in_limit',
      'area',
      'focus_area',
      'audit_event',
      'audit_payload',
      'idempotency_key',
      'installation',
      'installation_secret',
    ],
  ],
];

/** Columns that every edited row has: they would hide the others. */
const COMMON = new Set(['created_at', 'updated_at', 'version']);

/** The part of docs/data-model.md that is made from the entities. */
export function diagrams({ entityMetadatas }: DataSource): string {
  const byTable = new Map(entityMetadatas.map((table) => [table.tableName, table]));
  const shown = DIAGRAMS.flatMap(([, tables]) => tables);
  const forgotten = [...byTable.keys()].filter((table) => !shown.includes(table));
  if (forgotten.length) throw new Error(`No diagram shows ${forgotten.join(', ')}.`);
  const parts = DIAGRAMS.map(([title, tables]) => {
    const lines = tables
      .map((name) => table(byTable.get(name)!))
      .concat(tables.flatMap((name) => ties(byTable.get(name)!)));
    return `## ${title}\n\n\`\`\`mermaid\nerDiagram\n${lines.join('\n')}\n\`\`\``;
  });
  return `${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}`;
}

/** A document with its diagrams replaced. */
export const withDiagrams = (document: string, made: string): string =>
  document.slice(0, document.indexOf(BEGIN)) + made + document.slice(document.indexOf(END) + END.length);

function table({ tableName, columns, foreignKeys }: EntityMetadata): string {
  const keys = new Set(foreignKeys.flatMap((key) => key.columns.map((column) => column.databaseName)));
  const rows = columns
    .filter(({ databaseName }) => !COMMON.has(databaseName))
    .map((column) => {
      const marks = [column.isPrimary && 'PK', keys.has(column.databaseName) && 'FK'].filter(Boolean).join(', ');
      const type = `${String(column.type)}${column.isArray ? '_array' : ''}`;
      return `    ${[type, column.databaseName, marks, column.isNullable ? '"may be empty"' : ''].filter(Boolean).join(' ')}`;
    });
  return `  ${tableName} {\n${rows.join('\n')}\n  }`;
}

const ties = ({ foreignKeys, tableName }: EntityMetadata): string[] =>
  foreignKeys.map(({ columns: [column], referencedTablePath }) => {
    const one = column.isNullable ? 'o|' : '||';
    return `  ${referencedTablePath} ${one}--o{ ${tableName} : "${column.databaseName}"`;
  });
