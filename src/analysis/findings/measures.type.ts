import { Answer, Count, Name, People, Quantity, Who } from '../figures.js';

@Answer('Where somebody stands in the network.')
export class NetworkMeasures {
  @Who('Who.')
  stakeholder: string;

  @Count('To how many they are tied.')
  degree: number;

  @Quantity('The weights of their ties together.')
  strength: number;

  @Quantity('The share of shortest paths between others that lead through them, 0 to 1.')
  betweenness: number;

  @Quantity('How near they are to those they reach, times the share that they reach, 0 to 1.')
  closeness: number;

  @Quantity('The share of a long walk along ties that one spends with them.')
  pageRank: number;

  @Quantity('Burt’s constraint; null without ties.', { nullable: true })
  constraint: number | null;

  @Quantity('Burt’s effective size; null without ties.', { nullable: true })
  effectiveSize: number | null;

  @Count('The core number.')
  core: number;

  @Count('The number of their community; 0 is the largest.')
  community: number;

  @Count('The number of the part that they are in; 0 is the largest.')
  component: number;
}

@Answer('A group that has more to do with each other than with others.')
export class NetworkCommunity {
  @Count('Its number; 0 is the largest.')
  number: number;

  @Name('The name of whom its ties are strongest to.', { nullable: true })
  around: string | null;

  @Count('How many are in it.')
  size: number;

  @People('Those with the strongest ties in it.')
  members: string[];
}
