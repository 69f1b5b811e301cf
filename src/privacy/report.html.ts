import type { Column, Section } from './report.section.js';
import { changesInWords, wordOf } from './report.words.js';

/** The sections of a report with their rows: values by key, as they are shown. */
export type ReportData = Record<string, Record<string, unknown>[]>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

/** More columns than this do not fit a page: then each row is a table of its own. */
const MOST_COLUMNS = 7;

const STYLE = `body { font: 11pt/1.5 system-ui, sans-serif; margin: 2cm auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a }
h1 { font-size: 20pt } h2 { font-size: 13pt; margin-top: 2em }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #767676; padding: .3em .5em; text-align: left; vertical-align: top }
th { background: #f2f2f2 } td { white-space: pre-wrap; overflow-wrap: break-word; min-width: 6em } tr { break-inside: avoid }
.one { margin-bottom: 1em } .one th { width: 14em }
@media print { body { margin: 0 } }`;

/** What the law wants told beside the data (GDPR 15.1). */
const ABOUT = `<p>Uppgifterna behandlas för att hålla kontakt och samverka med dem som verkar i stadsdelen. Den rättsliga grunden är en
uppgift av allmänt intresse (dataskyddsförordningen artikel 6.1 e). De är tillgängliga för medarbetare efter roll, och kan
begäras ut som allmän handling i den mån de inte omfattas av sekretess. De bevaras tills de gallras enligt beslut.</p>
<p>Du kan begära att uppgifter rättas, raderas eller att behandlingen av dem begränsas, och du kan invända mot behandlingen. Du kan
klaga hos Integritetsskyddsmyndigheten. Uppgifterna kommer från dig själv, från möten och från källor som anges vid dem. Inga
beslut fattas automatiskt.</p>
<p>Uppgifter om andra personer är dolda: där står [annan person] eller [kontaktuppgift]. Utkast till anteckningar som är yngre än ett
år lämnas inte ut (5 kap. 2 § lagen 2018:218).</p>`;

type Shown = Pick<Section, 'key' | 'title' | 'columns'>;

/** A subject access report as a page that a person can read and print; nothing in it comes from elsewhere. */
export function reportHtml(sections: readonly Shown[], data: ReportData, madeAt: string): string {
  const cell = ({ key, free }: Column, value: unknown) => {
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    const text = String(value);
    if (key === 'changes') return escapeHtml(changesInWords(text));
    return escapeHtml(free ? text : wordOf(text));
  };
  const said = (row: Record<string, unknown>, { key }: Column) => !['', null, undefined].includes(row[key] as string);
  const table = ({ columns }: Shown, rows: Record<string, unknown>[]) => {
    // A column in which nothing stands tells nothing.
    const shown = columns.filter((column) => rows.some((row) => said(row, column)));
    if (shown.length > MOST_COLUMNS || rows.length === 1) return rows.map((row) => list(shown, row)).join('\n');
    const head = shown.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
    const body = rows
      .map((row) => `<tr>${shown.map((column) => `<td>${cell(column, row[column.key])}</td>`).join('')}</tr>`)
      .join('\n');
    return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
  };
  const list = (columns: Column[], row: Record<string, unknown>) =>
    `<table class="one"><tbody>\n${columns
      .filter((column) => said(row, column))
      .map(
        (column) =>
          `<tr><th scope="row">${escapeHtml(column.label)}</th><td>${cell(column, row[column.key])}</td></tr>`,
      )
      .join('\n')}\n</tbody></table>`;
  const parts = sections
    .filter(({ key }) => data[key]?.length)
    .map((section) => `<h2>${escapeHtml(section.title)}</h2>\n${table(section, data[section.key])}`);
  const none = sections.filter(({ key }) => !data[key]?.length).map(({ title }) => escapeHtml(title));
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>Registerutdrag</title><style>${STYLE}</style></head>
<body>
<h1>Registerutdrag</h1>
<p>Framställt ${escapeHtml(madeAt)}.</p>
${ABOUT}
${parts.join('\n')}
${none.length ? `<p>Inget finns under: ${none.join(', ')}.</p>` : ''}
</body>
</html>
`;
}
