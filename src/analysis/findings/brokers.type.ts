import { Answer, Count, People, Quantity, Who } from '../figures.js';
import { ReasonCode, ReasonInWords } from './reason.figures.js';
import type { FindingReason } from './reason.enums.js';

@Answer('Somebody who brings others together (brobyggare).')
export class NetworkBroker {
  @Who('Who.')
  stakeholder: string;

  @Quantity('The share of shortest paths between others that lead through them.')
  betweenness: number;

  @Count('How many communities they have ties into.')
  communityCount: number;

  @ReasonCode()
  reasonCode: FindingReason;

  @ReasonInWords()
  reason: string;
}

@Answer('Two communities between which there are far fewer ties than chance would give them.')
export class StructuralHole {
  @Count('The number of the one community.')
  communityA: number;

  @Count('The number of the other.')
  communityB: number;

  @Count('How many ties there are.')
  tieCount: number;

  @Quantity('How many chance would give them.')
  expected: number;

  @People('Those who are tied to both, the strongest first.')
  brokers: string[];

  @ReasonCode()
  reasonCode: FindingReason;

  @ReasonInWords()
  reason: string;
}
