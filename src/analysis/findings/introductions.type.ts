import { Answer, Areas, Count, Flag, FocusAreas, Who } from '../figures.js';
import { ReasonCode, ReasonInWords } from './reason.figures.js';
import type { FindingReason } from './reason.enums.js';

@Answer('Two who should meet.')
export class IntroductionSuggestion {
  @Who('The one.')
  a: string;

  @Who('The other.')
  b: string;

  @Who('Who could introduce them best.', { nullable: true })
  introducer: string | null;

  @Count('How many are tied to both.')
  commonCount: number;

  @Flag('Whether they are in different communities.')
  acrossCommunities: boolean;

  @FocusAreas('The focus areas that both are active in.')
  focusAreas: string[];

  @Areas('The areas that both are active in.')
  areas: string[];

  @ReasonCode()
  reasonCode: FindingReason;

  @ReasonInWords()
  reason: string;
}
