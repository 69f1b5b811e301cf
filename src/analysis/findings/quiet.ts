import type { AnalysedNetwork } from '../analysed-network.js';
import { by, nodesOf } from './order.js';

const DAY_SECONDS = 86_400;
/** Who was not met for so long, though tied, is dormant. */
const DORMANT_SECONDS = 365 * DAY_SECONDS;

/** Who is tied to nobody, by name. */
export const isolated = ({ network, analysis }: AnalysedNetwork, limit: number): string[] =>
  nodesOf(network.ids.length)
    .filter((node) => analysis.measures.degree[node] === 0)
    .sort((a, b) => network.names[a].localeCompare(network.names[b], 'sv') || a - b)
    .slice(0, limit)
    .map((node) => network.ids[node]);

/** Who has ties and was not met for a year, those first who are tied most. */
export function dormant({ question, network, analysis }: AnalysedNetwork, limit: number): string[] {
  const { degree, strength } = analysis.measures;
  const since = Date.parse(`${question.asOf}T00:00:00Z`) / 1000 + DAY_SECONDS - DORMANT_SECONDS;
  return nodesOf(network.ids.length)
    .filter((node) => degree[node] > 0 && (network.lastHeld[node] ?? -Infinity) < since)
    .sort(by(strength))
    .slice(0, limit)
    .map((node) => network.ids[node]);
}
