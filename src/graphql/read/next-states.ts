import type { Transitions } from '../../kernel/lifecycle.js';

/** SQL: the states that may follow the one in a column, as an array of text. */
export const nextStates = (transitions: Transitions<string>, column: string): string =>
  `CASE ${column} ${Object.entries(transitions)
    .map(([from, to]) => `WHEN '${from}' THEN ARRAY[${to.map((state) => `'${state}'`).join(', ')}]::text[]`)
    .join(' ')} END`;
