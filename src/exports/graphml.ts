import { type ExportSource, escapeXml, nodeFacts, tieFacts } from './source.js';

const NODE_KEYS = {
  label: 'string',
  kind: 'string',
  degree: 'int',
  strength: 'double',
  betweenness: 'double',
  community: 'int',
};
const TIE_KEYS = { kind: 'string', weight: 'double', first: 'string', last: 'string' };

/** GraphML, as of a day (http://graphml.graphdrawing.org). */
export function* graphml(source: ExportSource): Generator<string> {
  const { network } = source;
  const declare = (keys: Record<string, string>, of: 'node' | 'edge') =>
    Object.entries(keys)
      .map(([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`)
      .join('\n');
  const data = (keys: Record<string, string>, of: 'node' | 'edge', facts: Record<string, unknown>) =>
    Object.keys(keys)
      .filter((name) => facts[name] !== undefined)
      .map((name) => `<data key="${of}-${name}">${escapeXml(String(facts[name] as string))}</data>`)
      .join('');
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${declare(NODE_KEYS, 'node')}
${declare(TIE_KEYS, 'edge')}
<graph id="network" edgedefault="undirected">
`;
  for (let node = 0; node < network.ids.length; node++) {
    const facts = nodeFacts(source, node);
    yield `<node id="${facts.id}">${data(NODE_KEYS, 'node', facts)}</node>\n`;
  }
  for (let tie = 0; tie < network.ties.a.length; tie++) {
    const facts = tieFacts(source, tie);
    yield `<edge id="${tie}" source="${facts.source}" target="${facts.target}">${data(TIE_KEYS, 'edge', facts)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
