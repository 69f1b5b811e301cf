import { degreeOf, neighboursOf } from './algorithms/graph.js';
import type { AnalysedNetwork } from './analysed-network.js';
import type { FindingReason } from './findings/reason.enums.js';
import type { Found } from './found.js';
import type { CoverageCell, MissingPartner, MissingPartners } from './missing-partners.type.js';

/** What an initiative is about, where, and who takes part, as ids. */
export interface InitiativeParts {
  areas: string[];
  focusAreas: string[];
  participants: string[];
}

/** The same by their places in a network. */
interface Placed {
  areas: number[];
  focusAreas: number[];
  taking: Set<number>;
}

/** Who is missing from an initiative: active in what it is about and where, and not taking part; and where it has gaps. */
export function missingFrom(
  analysed: AnalysedNetwork,
  initiative: InitiativeParts,
  limit: number,
): Found<MissingPartners> {
  const { network } = analysed;
  const place = (list: string[], ids: string[]) => ids.map((id) => list.indexOf(id)).filter((at) => at >= 0);
  const placed = {
    areas: place(network.areaIds, initiative.areas),
    focusAreas: place(network.focusAreaIds, initiative.focusAreas),
    taking: new Set(place(network.ids, initiative.participants)),
  };
  return { partners: partners(analysed, placed, limit), coverage: coverage(analysed, placed) };
}

/** Those who share most with the initiative, are tied to most who take part, and have the strongest ties first. */
function partners({ network, graph, analysis }: AnalysedNetwork, initiative: Placed, limit: number) {
  const { strength } = analysis.measures;
  const both = (list: number[], wanted: number[]) => list.filter((one) => wanted.includes(one));
  return network.ids
    .map((_, node) => ({
      node,
      focusAreas: both(network.focusAreas[node], initiative.focusAreas),
      areas: both(network.areas[node], initiative.areas),
      tiedCount: Array.from(neighboursOf(graph, node)).filter((other) => initiative.taking.has(other)).length,
      degree: degreeOf(graph, node),
    }))
    .filter(({ node }) => !initiative.taking.has(node))
    .filter(({ focusAreas, areas }) => focusAreas.length > 0 && (initiative.areas.length === 0 || areas.length > 0))
    .sort(
      (x, y) =>
        y.focusAreas.length - x.focusAreas.length ||
        y.tiedCount - x.tiedCount ||
        strength[y.node] - strength[x.node] ||
        x.node - y.node,
    )
    .slice(0, limit)
    .map(({ node, focusAreas, areas, ...figures }): Found<MissingPartner> => ({
      ...figures,
      stakeholder: network.ids[node],
      focusAreas: focusAreas.map((one) => network.focusAreaIds[one]),
      areas: areas.map((one) => network.areaIds[one]),
      reasonCode: reasonOf(figures),
    }));
}

function reasonOf({ tiedCount, degree }: Pick<MissingPartner, 'tiedCount' | 'degree'>): FindingReason {
  if (tiedCount > 0) return 'FITS_AND_TIED_TO_PARTICIPANTS';
  return degree > 0 ? 'FITS_AND_TIED_TO_OTHERS' : 'FITS_AND_UNTIED';
}

/** How many are active in each focus area and area of the initiative, and how many of them take part. */
function coverage({ network }: AnalysedNetwork, { areas, focusAreas, taking }: Placed): Found<CoverageCell>[] {
  return focusAreas.flatMap((focus) =>
    areas.map((area) => {
      const active = [...network.ids.keys()].filter(
        (node) => network.focusAreas[node].includes(focus) && network.areas[node].includes(area),
      );
      return {
        focusArea: network.focusAreaIds[focus],
        area: network.areaIds[area],
        participantCount: active.filter((node) => taking.has(node)).length,
        activeCount: active.length,
      };
    }),
  );
}
