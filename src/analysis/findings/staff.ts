import type { AnalysedNetwork } from '../analysed-network.js';
import type { Dependence } from '../dependence.js';
import type { Found } from '../found.js';
import type { FindingReason } from './reason.enums.js';
import type { StaffDependence } from './staff.type.js';

/** How much hangs on single colleagues. */
export const staff = ({ network, analysis }: AnalysedNetwork, limit: number): Found<StaffDependence>[] =>
  analysis.staff.slice(0, limit).map(({ user, ...figures }) => ({
    ...figures,
    colleague: network.staff.ids[user],
    reasonCode: reasonOf(figures),
  }));

function reasonOf({ aloneCount, heldCount }: Pick<Dependence, 'aloneCount' | 'heldCount'>): FindingReason {
  if (aloneCount === 0) return 'HOLDS_CONTACTS';
  return heldCount === 0 ? 'ONLY_ONE_TO_HAVE_MET' : 'ONLY_LINK_TO_REST';
}
