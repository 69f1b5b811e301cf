import type { GraphQLResolveInfo } from 'graphql';

/** What was read for a field, as the JSON that the database made of it. */
export class Answer {
  /** @param truncated the lists in it of which it shows the first rows alone */
  constructor(
    readonly text: string,
    readonly truncated: ReadonlySet<string>,
  ) {}
}

/** What reads a part of an answer once graphql-js comes to it, as that of a mutation's payload. */
export type Later = (info: GraphQLResolveInfo) => Promise<Answer>;

/** JSON of a value in which answers may stand: their text goes in as it is. */
export function printed(value: unknown): string {
  if (value instanceof Answer) return value.text;
  if (!holdsAnswer(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => printed(one ?? null)).join()}]`;
  const entries = Object.entries(value as object).filter(([, part]) => part !== undefined);
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${printed(part)}`).join()}}`;
}

function holdsAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Answer || (Array.isArray(value) ? value : Object.values(value)).some(holdsAnswer);
}
