import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import type { FieldProblem } from '../kernel/errors.js';
import { holdsPersonalNumber } from '../kernel/personal-number.js';

const warning = (path: string): FieldProblem => ({
  path,
  rule: 'personalNumber',
  message: 'seems to hold a personal identity number: such numbers are not to be stored here',
});

/** What is said to be a telephone number is none of a person; a change of one need not say so again. */
const isTelephone = (kind: unknown, value: string): boolean =>
  kind === 'PHONE' || (kind === undefined && /^[+0]/.test(value));

/**
 * What a mutation wrote that had better not stand there: texts that hold a personnummer. They are taken, for it may be
 * something else; the answer says so under `extensions.warnings`.
 */
export function warningsOf(document: DocumentNode, variables: unknown): FieldProblem[] {
  const found: FieldProblem[] = [];
  collect(variables, '', found);
  const telephones = new Set<ASTNode>();
  visit(document, {
    ObjectValue: ({ fields }) => {
      const [kind, value] = ['kind', 'value'].map((name) => fields.find((field) => field.name.value === name)?.value);
      const said = kind?.kind === Kind.ENUM ? kind.value : kind?.kind;
      if (value?.kind === Kind.STRING && isTelephone(said, value.value)) telephones.add(value);
    },
    StringValue: (node) =>
      void (!telephones.has(node) && holdsPersonalNumber(node.value) && found.push(warning('query'))),
  });
  return found;
}

function collect(value: unknown, path: string, found: FieldProblem[]): void {
  if (typeof value === 'string') {
    if (holdsPersonalNumber(value)) found.push(warning(path));
  } else if (Array.isArray(value)) value.forEach((item, i) => collect(item, `${path}[${i}]`, found));
  else if (typeof value === 'object' && value !== null) {
    const { kind } = value as { kind?: unknown };
    for (const [key, item] of Object.entries(value))
      if (!(key === 'value' && typeof item === 'string' && isTelephone(kind, item)))
        collect(item, path ? `${path}.${key}` : key, found);
  }
}
