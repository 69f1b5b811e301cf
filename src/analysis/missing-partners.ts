import type { Statement } from '../database/statement.js';
import { stockholmDate } from '../kernel/time.js';
import { degreeOf, neighboursOf } from './algorithms/graph.js';
import type { Findings } from './analysis.read.js';
import type { AnalysedNetwork } from './analysis.service.js';
import { many } from './words.js';

/** What an initiative is about, where, and who takes part, as ids. */
export interface InitiativeParts {
  areas: string[];
  focusAreas: string[];
  participants: string[];
}

/** SELECT of them as one JSON value; no row where there is no such initiative. */
export const initiativeStatement = (statement: Statement, id: string): string =>
  `SELECT json_build_object(
      'areas', ARRAY(SELECT area_id FROM initiative_area WHERE initiative_id = i.id),
      'focusAreas', ARRAY(SELECT focus_area_id FROM initiative_focus_area WHERE initiative_id = i.id),
      'participants', ARRAY(SELECT stakeholder_id FROM initiative_participation WHERE initiative_id = i.id
        AND (valid_until IS NULL OR valid_until >= ${statement.param(stockholmDate(), 'date')}))) AS data
     FROM initiative i WHERE i.id = ${statement.param(id, 'uuid')}`;

/** Who is missing from an initiative: active in what it is about and where, and not taking part; and where it has gaps. */
export function missingFrom(
  { network, graph, analysis }: AnalysedNetwork,
  initiative: InitiativeParts,
  limit: number,
): { answer: object; findings: Findings } {
  const place = (list: string[], ids: string[]) => ids.map((id) => list.indexOf(id)).filter((at) => at >= 0);
  const [areas, focusAreas] = [
    place(network.areaIds, initiative.areas),
    place(network.focusAreaIds, initiative.focusAreas),
  ];
  const taking = new Set(place(network.ids, initiative.participants));
  const both = (list: number[], wanted: number[]) => list.filter((one) => wanted.includes(one));
  const partners = network.ids
    .map((_, node) => ({
      node,
      focus: both(network.focusAreas[node], focusAreas),
      where: both(network.areas[node], areas),
      tied: Array.from(neighboursOf(graph, node)).filter((other) => taking.has(other)).length,
    }))
    .filter(
      ({ node, focus, where }) => !taking.has(node) && focus.length > 0 && (areas.length === 0 || where.length > 0),
    )
    .sort(
      (x, y) =>
        y.focus.length - x.focus.length ||
        y.tied - x.tied ||
        analysis.measures.strength[y.node] - analysis.measures.strength[x.node] ||
        x.node - y.node,
    )
    .slice(0, limit);
  const count = (focus: number, area: number, who: (node: number) => boolean) =>
    network.ids.filter(
      (_, node) => who(node) && network.focusAreas[node].includes(focus) && network.areas[node].includes(area),
    ).length;
  return {
    answer: { nothing: 0 },
    findings: {
      partners: {
        partners: partners.map(({ node, focus, where, tied }) => ({
          id: network.ids[node],
          focus_areas: focus.map((one) => network.focusAreaIds[one]),
          areas: where.map((one) => network.areaIds[one]),
          tied_count: tied,
          reason: `Active in ${many(focus.length, 'focus area')}${where.length ? ` and ${many(where.length, 'area')}` : ''} of the initiative, ${tied ? `tied to ${many(tied, 'participant')}` : `tied to ${many(degreeOf(graph, node), 'other')}, but to no participant`}.`,
        })),
      },
      coverage: {
        coverage: focusAreas.flatMap((focus) =>
          areas.map((area) => ({
            focus_area: network.focusAreaIds[focus],
            area: network.areaIds[area],
            participant_count: count(focus, area, (node) => taking.has(node)),
            active_count: count(focus, area, () => true),
          })),
        ),
      },
    },
  };
}
