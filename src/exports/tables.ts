import { stringify } from 'csv-stringify/sync';
import { type ExportSource, nodeFacts, tieFacts } from './source.js';

/** Spreadsheets take a table without it for one of an older alphabet, and show Ã¶ for ö. */
const BYTE_ORDER_MARK = '\ufeff';

/** What stands between values: with a semicolon numbers have a decimal comma, as Swedish spreadsheets want them. */
export const SEPARATORS = [',', ';'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Writes lines of a table; what a spreadsheet would take for a formula is marked as text. */
const lineWith =
  (delimiter: Separator) =>
  (values: (string | number | undefined)[]): string =>
    stringify([values], {
      delimiter,
      record_delimiter: 'windows',
      escape_formulas: true,
      ...(delimiter === ';' && { cast: { number: (value: number) => String(value).replace('.', ',') } }),
    });

/** The nodes as a table (CSV). */
export function* nodeTable(source: ExportSource, separator: Separator = ','): Generator<string> {
  const line = lineWith(separator);
  yield BYTE_ORDER_MARK + line(['Id', 'Label', 'Kind', 'Degree', 'Strength', 'Betweenness', 'Community']);
  for (let node = 0; node < source.network.ids.length; node++) yield line(Object.values(nodeFacts(source, node)));
}

/** The ties as a table (CSV). */
export function* tieTable(source: ExportSource, separator: Separator = ','): Generator<string> {
  const line = lineWith(separator);
  yield BYTE_ORDER_MARK + line(['Source', 'Target', 'Kind', 'Weight', 'First', 'Last', 'Type']);
  for (let tie = 0; tie < source.network.ties.a.length; tie++) {
    const { source: from, target, kind, weight, first, last } = tieFacts(source, tie);
    yield line([from, target, kind, weight, first, last, 'Undirected']);
  }
}

/** JSON for Kumu (https://docs.kumu.io): connections name their ends by label, so labels are made to differ. */
export function* kumu(source: ExportSource): Generator<string> {
  const { network } = source;
  const times = new Map<string, number>();
  for (const name of network.names) times.set(name, (times.get(name) ?? 0) + 1);
  const labels = network.names.map((name, node) =>
    (times.get(name) ?? 0) > 1 ? `${name} (${network.ids[node].slice(-6)})` : name,
  );
  yield '{"elements":[\n';
  for (let node = 0; node < labels.length; node++) {
    const { kind, label: _label, ...facts } = nodeFacts(source, node);
    yield `${node ? ',\n' : ''}${JSON.stringify({ label: labels[node], type: kind, ...facts })}`;
  }
  yield '],\n"connections":[\n';
  for (let tie = 0; tie < network.ties.a.length; tie++) {
    const { kind, weight, first, last } = tieFacts(source, tie);
    const [from, to] = [labels[network.ties.a[tie]], labels[network.ties.b[tie]]];
    yield `${tie ? ',\n' : ''}${JSON.stringify({ from, to, direction: 'undirected', type: kind, strength: weight, first, last })}`;
  }
  yield ']}\n';
}
