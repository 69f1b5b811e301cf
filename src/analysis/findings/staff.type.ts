import { Answer, Colleague, Count, Quantity } from '../figures.js';
import { ReasonCode, ReasonInWords } from './reason.figures.js';
import type { FindingReason } from './reason.enums.js';

@Answer('How much of the network hangs on one colleague.')
export class StaffDependence {
  @Colleague('Who.')
  colleague: string;

  @Quantity('Their share of all that colleagues met, 0 to 1.')
  share: number;

  @Count('How many stakeholders they met.')
  metCount: number;

  @Count('How many of them no other colleague met.')
  aloneCount: number;

  @Count('How many of those are not tied to the largest part: without the colleague they lose touch.')
  heldCount: number;

  @Quantity('The share of stakeholders in the largest part where all other colleagues are nodes too.')
  largestShareWithout: number;

  @ReasonCode()
  reasonCode: FindingReason;

  @ReasonInWords('Why it matters, in words.')
  reason: string;
}
