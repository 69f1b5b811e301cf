/** Selectors for `no-restricted-syntax`. */
export const days: { selector: string; message: string }[];
