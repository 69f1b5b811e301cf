import type { GraphQLSchema } from 'graphql';
import { type CatalogueField, catalogueOf, type CatalogueRecord } from '../graphql/catalogue.js';
import type { RecordClass } from '../records/declaration.js';
import { snake } from '../records/table.js';

const NOTICE = '// Made from the records by `npm run generate`: not edited by hand.\n';

/** The records whose forms the pages draw from the catalogue. */
const DRAWN = ['Stakeholder'];

const constant = (name: string) => snake(name).toUpperCase();

/** The files that pages get of the records, by their names: the catalogue, and what forms edit of a record as a fragment. */
export function pageFiles(records: readonly RecordClass[], schema: GraphQLSchema): ReadonlyMap<string, string> {
  const catalogue = catalogueOf(records, schema);
  const fragments = catalogue.filter(({ name }) => DRAWN.includes(name)).map(fragment);
  return new Map([
    ['catalogue.ts', [NOTICE, ...catalogue.map(declaration)].join('')],
    ['facts.ts', [NOTICE, `import { graphql } from '../api/graphql';\n`, ...fragments].join('')],
  ]);
}

/** A record as a constant, one line a field, so that a change of one shows as just that. */
const declaration = ({ name, types, fields }: CatalogueRecord): string => `
export const ${constant(name)} = {
  types: ${JSON.stringify(types)},
  fields: [
${fields.map((field) => `    ${JSON.stringify(field)},\n`).join('')}  ],
} as const;
`;

/** Whether pages edit it, and find it in answers. */
const isFact = ({ taken, shownAs }: CatalogueField): boolean => taken !== 'never' && shownAs !== false;

/** The fields of a record that pages edit, of whichever type it is. */
function fragment({ name, fields }: CatalogueRecord): string {
  const facts = fields.filter(isFact);
  const names = (indent: string, heading?: string) =>
    facts
      .filter(({ of }) => of === heading)
      .map(({ key, shownAs }) => `${indent}${shownAs ? `${key}: ${shownAs}` : key}\n`)
      .join('');
  const headings = [...new Set(facts.flatMap(({ of }) => of ?? []))];
  const parts = headings.map((heading) => `    ... on ${heading} {\n${names('      ', heading)}    }\n`);
  return `
/** The facts of ${name}. */
export const ${constant(name)}_FACTS = /* @__PURE__ */ graphql(\`
  fragment ${name}Record on ${name} {
    id
    version
${names('    ')}${parts.join('')}  }
\`);
`;
}
