import { describedEnum } from '../../graphql/enums.js';

export const FindingReasonEnum = describedEnum(
  'FindingReason',
  'Why something is found in the network. The figures that a reason rests on are fields of the finding.',
  {
    JOINS_COMMUNITIES:
      'Shortest paths between others lead through them, and they have ties into several communities: betweenness, communityCount.',
    OTHERS_WOULD_LOSE_TOUCH: 'Without them others would lose touch with the rest: separatedCount, partCount.',
    ONLY_PATH: 'No other path leads to those on its smaller side: separatedCount.',
    FEW_TIES_AND_BROKERS:
      'There are far fewer ties than chance would give, and some are tied to both: tieCount, expected, brokers.',
    FEW_TIES_AND_NO_BROKER:
      'There are far fewer ties than chance would give, and nobody is tied to both: tieCount, expected.',
    COMMON_GROUND_AND_INTRODUCER:
      'They share focus areas or areas, are not tied, and some are tied to both: focusAreas, areas, acrossCommunities, commonCount.',
    COMMON_GROUND:
      'They share focus areas or areas, are not tied, and nobody is tied to both: focusAreas, areas, acrossCommunities.',
    HOLDS_CONTACTS: 'They hold a share of our contacts, all of whom others of us met too: share.',
    ONLY_ONE_TO_HAVE_MET: 'Nobody else of us met some of those whom they met: share, aloneCount.',
    ONLY_LINK_TO_REST:
      'Nobody else of us met some of those whom they met, and of these some are tied to the rest through them alone: share, aloneCount, heldCount.',
    FITS_AND_TIED_TO_PARTICIPANTS:
      'They are active in what the initiative is about, and tied to some who take part: focusAreas, areas, tiedCount.',
    FITS_AND_TIED_TO_OTHERS:
      'They are active in what the initiative is about, and tied to others, but to nobody who takes part: focusAreas, areas, degree.',
    FITS_AND_UNTIED: 'They are active in what the initiative is about, and tied to nobody: focusAreas, areas.',
  },
);
export type FindingReason = keyof typeof FindingReasonEnum;
