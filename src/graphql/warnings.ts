import { type DocumentNode, visit } from 'graphql';
import type { FieldProblem } from '../kernel/errors.js';
import { holdsPersonalNumber } from '../kernel/personal-number.js';

const warning = (path: string): FieldProblem => ({
  path,
  rule: 'personalNumber',
  message: 'seems to hold a personal identity number: such numbers are not to be stored here',
});

/**
 * What a mutation wrote that had better not stand there: texts that hold a personnummer. They are taken, for it may be
 * something else; the answer says so under `extensions.warnings`.
 */
export function warningsOf(document: DocumentNode, variables: unknown): FieldProblem[] {
  const found: FieldProblem[] = [];
  collect(variables, '', found);
  visit(document, {
    StringValue: ({ value }) => void (holdsPersonalNumber(value) && found.push(warning('query'))),
  });
  return found;
}

function collect(value: unknown, path: string, found: FieldProblem[]): void {
  if (typeof value === 'string') {
    if (holdsPersonalNumber(value)) found.push(warning(path));
  } else if (Array.isArray(value)) value.forEach((item, i) => collect(item, `${path}[${i}]`, found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) collect(item, path ? `${path}.${key}` : key, found);
}
