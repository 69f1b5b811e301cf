/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Spreadsheets take a table without it for one of an older alphabet, and show Ã¶ for ö. */
const BYTE_ORDER_MARK = '\ufeff';

const cell = (value: string): string => {
  const marked = FORMULA.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(marked) ? `"${marked.replaceAll('"', '""')}"` : marked;
};

/** A table as Swedish spreadsheets take it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
