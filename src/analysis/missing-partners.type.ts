import { All, Answer, Areas, Count, FocusAreas, InArea, InFocusArea, Who } from './figures.js';
import { ReasonCode, ReasonInWords } from './findings/reason.figures.js';
import type { FindingReason } from './findings/reason.enums.js';

@Answer('A stakeholder who is missing from an initiative.')
export class MissingPartner {
  @Who('Who.')
  stakeholder: string;

  @FocusAreas('The focus areas of the initiative that they are active in.')
  focusAreas: string[];

  @Areas('The areas of the initiative that they are active in.')
  areas: string[];

  @Count('To how many who take part they are tied.')
  tiedCount: number;

  @Count('To how many they are tied, whoever takes part.')
  degree: number;

  @ReasonCode()
  reasonCode: FindingReason;

  @ReasonInWords()
  reason: string;
}

@Answer('A focus area in an area, as an initiative covers it.')
export class CoverageCell {
  @InFocusArea('The focus area.')
  focusArea: string;

  @InArea('The area.')
  area: string;

  @Count('How many who are active in both take part.')
  participantCount: number;

  @Count('How many are active in both.')
  activeCount: number;
}

@Answer('Who is missing from an initiative, and where it has gaps.')
export class MissingPartners {
  @All(() => MissingPartner, 'Who is missing, the nearest first.')
  partners: MissingPartner[];

  @All(() => CoverageCell, 'Each focus area in each area of the initiative.')
  coverage: CoverageCell[];
}
