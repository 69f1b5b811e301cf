import type { AnalysedNetwork } from '../analysed-network.js';
import type { Found } from '../found.js';
import type { IntroductionSuggestion } from './introductions.type.js';

/** Who should meet whom. */
export const introductions = ({ network, analysis }: AnalysedNetwork, limit: number): Found<IntroductionSuggestion>[] =>
  analysis.introductions
    .slice(0, limit)
    .map(({ a, b, introducer, focusAreas, areas, commonCount, acrossCommunities }) => ({
      a: network.ids[a],
      b: network.ids[b],
      introducer: introducer === undefined ? null : network.ids[introducer],
      focusAreas: focusAreas.map((place) => network.focusAreaIds[place]),
      areas: areas.map((place) => network.areaIds[place]),
      commonCount,
      acrossCommunities,
      reasonCode: commonCount > 0 ? 'COMMON_GROUND_AND_INTRODUCER' : 'COMMON_GROUND',
    }));
