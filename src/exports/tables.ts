import { stringify } from 'csv-stringify/sync';
import { type ExportSource, nodeFacts, tieFacts } from './source.js';

/** A line of a table; what a spreadsheet would take for a formula is marked as text. */
const line = (values: (string | number | undefined)[]): string =>
  stringify([values], { record_delimiter: 'windows', escape_formulas: true });

/** The nodes as a table (CSV). */
export function* nodeTable(source: ExportSource): Generator<string> {
  yield line(['Id', 'Label', 'Kind', 'Degree', 'Strength', 'Betweenness', 'Community']);
  for (let node = 0; node < source.network.ids.length; node++) yield line(Object.values(nodeFacts(source, node)));
}

/** The ties as a table (CSV). */
export function* tieTable(source: ExportSource): Generator<string> {
  yield line(['Source', 'Target', 'Kind', 'Weight', 'First', 'Last', 'Type']);
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
