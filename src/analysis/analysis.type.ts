import { All, Answer, Count, Day, Flag, Moment, People, Quantity } from './figures.js';
import { NetworkBroker, StructuralHole } from './findings/brokers.type.js';
import { IntroductionSuggestion } from './findings/introductions.type.js';
import { NetworkCommunity, NetworkMeasures } from './findings/measures.type.js';
import { BridgeTie, SinglePointOfFailure } from './findings/single-points.type.js';
import { StaffDependence } from './findings/staff.type.js';

@Answer('What a network is like, and what follows from it.')
export class NetworkAnalysis {
  @Day('The day that it shows.')
  asOf: string;

  @Moment('When it was worked out.')
  computedAt: Date;

  @Flag('Whether something has changed since. A new analysis is being made then: ask again in some seconds.')
  stale: boolean;

  @Count('How many stakeholders there are.')
  nodeCount: number;

  @Count('How many pairs of them are tied.')
  tieCount: number;

  @Quantity('The share of all possible ties that there are.')
  density: number;

  @Count('Into how many parts it falls, single ones included.')
  componentCount: number;

  @Quantity('The share of stakeholders in the largest part.')
  largestShare: number;

  @Quantity('That share where colleagues are nodes too, tied to whom they met.')
  largestShareWithStaff: number;

  @Quantity('The share of stakeholders that a colleague met in the time that counts.')
  metShare: number;

  @Quantity('The share of ties, of those with an area at both ends, that lead from area to area.')
  crossAreaShare: number;

  @Quantity('The share that chance would give them.')
  crossAreaExpected: number;

  @Quantity('How much denser ties are within communities than chance would have them.')
  modularity: number;

  @Count('From how many stakeholders shortest paths were followed: all, where betweenness is exact.')
  pathSources: number;

  @Quantity('How far off any betweenness may be, with a probability of 95 %; 0 where exact.')
  betweennessError: number;

  @All(() => NetworkMeasures, 'The first by the measure asked for.')
  measures: NetworkMeasures[];

  @All(() => NetworkCommunity, 'The largest communities.')
  communities: NetworkCommunity[];

  @All(() => NetworkBroker, 'Who brings communities together.')
  brokers: NetworkBroker[];

  @All(() => SinglePointOfFailure, 'Without whom others lose touch: those first who hold most.')
  singlePoints: SinglePointOfFailure[];

  @All(() => BridgeTie, 'Ties that alone hold parts together, those first that hold most.')
  bridges: BridgeTie[];

  @All(() => StructuralHole, 'Where communities pass each other by.')
  holes: StructuralHole[];

  @People('Who is tied to nobody, by name.')
  isolated: string[];

  @People('Who has ties, and was not met for a year: those first who are tied most.')
  dormant: string[];

  @All(() => IntroductionSuggestion, 'Who should meet whom.')
  introductions: IntroductionSuggestion[];

  @All(() => StaffDependence, 'How much hangs on single colleagues.')
  staff: StaffDependence[];
}
