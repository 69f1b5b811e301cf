import type { AnalysedNetwork } from '../analysis/analysed-network.js';
import { stockholmDate } from '../kernel/time.js';
import type { Position } from './position.js';

/** What is exported: a network with what was found in it, and where its nodes stand. */
export interface ExportSource extends AnalysedNetwork {
  positions: Position[];
}

/** The day in Stockholm of a moment in seconds since 1970, as YYYY-MM-DD; undefined where there is none. */
const dayOf = (seconds: number | null): string | undefined =>
  seconds === null ? undefined : stockholmDate(new Date(seconds * 1000));

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** What XML 1.0 forbids, and what is no character. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu;
/** Text within XML. What XML does not take is left out, whoever wrote it there. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

/** What is told of a node in every format. */
export const nodeFacts = ({ network, analysis: { measures: m } }: ExportSource, node: number) => ({
  id: network.ids[node],
  label: network.names[node],
  kind: network.kinds[node],
  degree: m.degree[node],
  strength: round(m.strength[node]),
  betweenness: round(m.betweenness[node]),
  community: m.community[node],
});

/** And of a tie. */
export const tieFacts = ({ network: { ids, ties } }: ExportSource, tie: number) => ({
  source: ids[ties.a[tie]],
  target: ids[ties.b[tie]],
  kind: ties.kind[tie],
  weight: round(ties.weight[tie]),
  first: dayOf(ties.first[tie]),
  last: dayOf(ties.last[tie]),
});

/** Six digits tell all that there is to tell. */
const round = (number: number) => Number(number.toPrecision(6));
