import { Answer, Count, People, Who } from '../figures.js';
import { ReasonCode, ReasonInWords } from './reason.figures.js';
import type { FindingReason } from './reason.enums.js';

@Answer('Somebody without whom others lose touch with the rest.')
export class SinglePointOfFailure {
  @Who('Who.')
  stakeholder: string;

  @Count('How many would lose touch.')
  separatedCount: number;

  @Count('Into how many parts they would fall, besides the rest.')
  partCount: number;

  @People('The first of them.')
  separated: string[];

  @ReasonCode()
  reasonCode: FindingReason;

  @ReasonInWords()
  reason: string;
}

@Answer('A tie that alone holds two parts together.')
export class BridgeTie {
  @Who('One end.')
  from: string;

  @Who('The other end.')
  to: string;

  @Count('How many stand on its smaller side.')
  separatedCount: number;

  @ReasonCode()
  reasonCode: FindingReason;

  @ReasonInWords()
  reason: string;
}
