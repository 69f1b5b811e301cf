/** Letters that stand for another one, as `fold` of the kernel has them; those that stand for two follow. */
const LETTERS = ['øđðłı', 'oddli'] as const;
const PAIRS = { æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th' };

/** SQL: a text as the kernel's `fold` makes it. For figures: what is looked for, or compared on writing, is folded there. */
export const foldedSql = (text: string): string => {
  const bare = `regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
  const single = `translate(${bare}, '${LETTERS.join("', '")}')`;
  const letters = Object.entries(PAIRS).reduce((sql, [one, two]) => `replace(${sql}, '${one}', '${two}')`, single);
  return `btrim(regexp_replace(${letters}, '\\s+', ' ', 'g'))`;
};
