import type { MissingPartner } from '../missing-partners.type.js';
import type { Found } from '../found.js';
import type { NetworkBroker, StructuralHole } from './brokers.type.js';
import type { IntroductionSuggestion } from './introductions.type.js';
import type { FindingReason } from './reason.enums.js';
import type { BridgeTie, SinglePointOfFailure } from './single-points.type.js';
import type { StaffDependence } from './staff.type.js';

/** A share as people read it. */
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A number with what it counts. */
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

const few = ({ tieCount, expected, brokers }: Found<StructuralHole>): string => {
  const between = brokers.length
    ? `${many(brokers.length, 'stakeholder')} could bring them together`
    : 'nobody is tied to both';
  return `${many(tieCount, 'tie')} where chance would give them ${Math.round(expected)}; ${between}.`;
};

const share = ({ focusAreas, areas, acrossCommunities, commonCount }: Found<IntroductionSuggestion>): string => {
  const shared = [
    focusAreas.length && many(focusAreas.length, 'focus area'),
    areas.length && many(areas.length, 'area'),
  ].filter(Boolean);
  const across = acrossCommunities ? ', in different communities' : '';
  const by = commonCount ? `${many(commonCount, 'stakeholder')} could introduce them` : 'nobody is tied to both';
  return `They share ${shared.join(' and ')} and are not tied${across}; ${by}.`;
};

const hold = (found: Found<StaffDependence>): string =>
  `They hold ${percent(found.share)} of our contacts; ${many(found.aloneCount, 'stakeholder')} know nobody else of us, and ${found.heldCount} of those are tied to the rest through them alone.`;

const fits = ({ focusAreas, areas, tiedCount, degree }: Found<MissingPartner>): string => {
  const where = areas.length ? ` and ${many(areas.length, 'area')}` : '';
  const tied = tiedCount
    ? `tied to ${many(tiedCount, 'participant')}`
    : `tied to ${many(degree, 'other')}, but to no participant`;
  return `Active in ${many(focusAreas.length, 'focus area')}${where} of the initiative, ${tied}.`;
};

/** Each reason in English, from the figures of what was found. */
const WORDS = {
  JOINS_COMMUNITIES: ({ betweenness, communityCount }: Found<NetworkBroker>) =>
    `${percent(betweenness)} of the shortest paths between others lead through them, and they have ties into ${many(communityCount, 'community', 'communities')}.`,
  OTHERS_WOULD_LOSE_TOUCH: ({ separatedCount, partCount }: Found<SinglePointOfFailure>) =>
    `Without them ${many(separatedCount, 'stakeholder')} in ${many(partCount, 'part')} would lose touch with the rest.`,
  ONLY_PATH: ({ separatedCount }: Found<BridgeTie>) =>
    `No other path leads to the ${many(separatedCount, 'stakeholder')} on its smaller side.`,
  FEW_TIES_AND_BROKERS: few,
  FEW_TIES_AND_NO_BROKER: few,
  COMMON_GROUND_AND_INTRODUCER: share,
  COMMON_GROUND: share,
  HOLDS_CONTACTS: hold,
  ONLY_ONE_TO_HAVE_MET: hold,
  ONLY_LINK_TO_REST: hold,
  FITS_AND_TIED_TO_PARTICIPANTS: fits,
  FITS_AND_TIED_TO_OTHERS: fits,
  FITS_AND_UNTIED: fits,
} satisfies Record<FindingReason, (found: never) => string>;

/** Why something was found, in English. */
export const inWords = (found: object): string => {
  const words = WORDS[(found as { reasonCode: FindingReason }).reasonCode] as (found: object) => string;
  return words(found);
};
