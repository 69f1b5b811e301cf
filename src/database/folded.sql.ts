/** SQL: a text as the kernel's `fold` makes it. For figures: what is looked for, or compared on writing, is folded there. */
export const foldedSql = (text: string): string => `folded(${text})`;
