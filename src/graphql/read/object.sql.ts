/** SQL: the JSON of one row, under the names of its columns and in their order. @param from where they come from, if not from around */
export const objectOf = (columns: readonly string[], from?: string): string =>
  `(SELECT row_to_json(o) FROM (SELECT ${columns.join(', ')}${from ? ` FROM ${from}` : ''}) o)`;
