import { type ExportSource, escapeXml, nodeFacts, tieFacts } from './source.js';

const NODE_ATTRIBUTES = [
  ['kind', 'string'],
  ['degree', 'integer'],
  ['strength', 'double'],
  ['betweenness', 'double'],
  ['community', 'integer'],
] as const;
const TIE_ATTRIBUTES = [
  ['kind', 'string'],
  ['last', 'string'],
] as const;

/** GEXF 1.3, dated: a tie of interactions begins on the day of the first (https://gexf.net). Opens in Gephi. */
export function* gexf(source: ExportSource): Generator<string> {
  const { network, positions, question } = source;
  const declare = (list: readonly (readonly [string, string])[], of: string) =>
    `<attributes class="${of}">${list.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join('')}</attributes>`;
  const values = (list: readonly (readonly [string, string])[], facts: Record<string, unknown>) =>
    `<attvalues>${list
      .filter(([name]) => facts[name] !== undefined)
      .map(([name]) => `<attvalue for="${name}" value="${escapeXml(String(facts[name] as string))}"/>`)
      .join('')}</attvalues>`;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta lastmodifieddate="${question.asOf}"><creator>Samverka</creator><description>The collaboration network as of ${question.asOf}</description></meta>
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">
${declare(NODE_ATTRIBUTES, 'node')}
${declare(TIE_ATTRIBUTES, 'edge')}
<nodes>
`;
  for (let node = 0; node < network.ids.length; node++) {
    const facts = nodeFacts(source, node);
    const { x, y } = positions[node];
    yield `<node id="${facts.id}" label="${escapeXml(facts.label)}">${values(NODE_ATTRIBUTES, facts)}<viz:position x="${x.toFixed(2)}" y="${y.toFixed(2)}" z="0"/></node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (let tie = 0; tie < network.ties.a.length; tie++) {
    const facts = tieFacts(source, tie);
    const start = facts.first ? ` start="${facts.first}"` : '';
    yield `<edge id="${tie}" source="${facts.source}" target="${facts.target}" weight="${facts.weight}"${start}>${values(TIE_ATTRIBUTES, facts)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}
