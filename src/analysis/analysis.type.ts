import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDate } from 'graphql-scalars';
import { User } from '../identity/user.type.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';

@ObjectType({ description: 'Where somebody stands in the network.' })
export class NetworkMeasures {
  @Field(() => Stakeholder, { description: 'Who.' })
  stakeholder: Stakeholder;

  @Field(() => Int, { description: 'To how many they are tied.' })
  degree: number;

  @Field(() => Float, { description: 'The weights of their ties together.' })
  strength: number;

  @Field(() => Float, { description: 'The share of shortest paths between others that lead through them, 0 to 1.' })
  betweenness: number;

  @Field(() => Float, {
    description: 'How near they are to those they reach, times the share that they reach, 0 to 1.',
  })
  closeness: number;

  @Field(() => Float, { description: 'The share of a long walk along ties that one spends with them.' })
  pageRank: number;

  @Field(() => Float, { nullable: true, description: 'Burt’s constraint; null without ties.' })
  constraint: number | null;

  @Field(() => Float, { nullable: true, description: 'Burt’s effective size; null without ties.' })
  effectiveSize: number | null;

  @Field(() => Int, { description: 'The core number.' })
  core: number;

  @Field(() => Int, { description: 'The number of their community; 0 is the largest.' })
  community: number;

  @Field(() => Int, { description: 'The number of the part that they are in; 0 is the largest.' })
  component: number;
}

@ObjectType({ description: 'A group that has more to do with each other than with others.' })
export class NetworkCommunity {
  @Field(() => Int, { description: 'Its number; 0 is the largest.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'The name of whom its ties are strongest to.' })
  around: string | null;

  @Field(() => Int, { description: 'How many are in it.' })
  size: number;

  @Field(() => [Stakeholder], { description: 'Those with the strongest ties in it.' })
  members: Stakeholder[];
}

@ObjectType({ description: 'Somebody who brings others together (brobyggare).' })
export class NetworkBroker {
  @Field(() => Stakeholder, { description: 'Who.' })
  stakeholder: Stakeholder;

  @Field(() => Float, { description: 'The share of shortest paths between others that lead through them.' })
  betweenness: number;

  @Field(() => Int, { description: 'How many communities they have ties into.' })
  communityCount: number;

  @Field(() => String, { description: 'Why, in words.' })
  reason: string;
}

@ObjectType({ description: 'Somebody without whom others lose touch with the rest.' })
export class SinglePointOfFailure {
  @Field(() => Stakeholder, { description: 'Who.' })
  stakeholder: Stakeholder;

  @Field(() => Int, { description: 'How many would lose touch.' })
  separatedCount: number;

  @Field(() => Int, { description: 'Into how many parts they would fall, besides the rest.' })
  partCount: number;

  @Field(() => [Stakeholder], { description: 'The first of them.' })
  separated: Stakeholder[];

  @Field(() => String, { description: 'Why, in words.' })
  reason: string;
}

@ObjectType({ description: 'A tie that alone holds two parts together.' })
export class BridgeTie {
  @Field(() => Stakeholder, { description: 'One end.' })
  from: Stakeholder;

  @Field(() => Stakeholder, { description: 'The other end.' })
  to: Stakeholder;

  @Field(() => Int, { description: 'How many stand on its smaller side.' })
  separatedCount: number;

  @Field(() => String, { description: 'Why, in words.' })
  reason: string;
}

@ObjectType({ description: 'Two communities between which there are far fewer ties than chance would give them.' })
export class StructuralHole {
  @Field(() => Int, { description: 'The number of the one community.' })
  communityA: number;

  @Field(() => Int, { description: 'The number of the other.' })
  communityB: number;

  @Field(() => Int, { description: 'How many ties there are.' })
  tieCount: number;

  @Field(() => Float, { description: 'How many chance would give them.' })
  expected: number;

  @Field(() => [Stakeholder], { description: 'Those who are tied to both, the strongest first.' })
  brokers: Stakeholder[];

  @Field(() => String, { description: 'Why, in words.' })
  reason: string;
}

@ObjectType({ description: 'Two who should meet.' })
export class IntroductionSuggestion {
  @Field(() => Stakeholder, { description: 'The one.' })
  a: Stakeholder;

  @Field(() => Stakeholder, { description: 'The other.' })
  b: Stakeholder;

  @Field(() => Stakeholder, { nullable: true, description: 'Who could introduce them best.' })
  introducer: Stakeholder | null;

  @Field(() => Int, { description: 'How many are tied to both.' })
  commonCount: number;

  @Field(() => [FocusArea], { description: 'The focus areas that both are active in.' })
  focusAreas: FocusArea[];

  @Field(() => [Area], { description: 'The areas that both are active in.' })
  areas: Area[];

  @Field(() => String, { description: 'Why, in words.' })
  reason: string;
}

@ObjectType({ description: 'How much of the network hangs on one colleague.' })
export class StaffDependence {
  @Field(() => User, { description: 'Who.' })
  colleague: User;

  @Field(() => Float, { description: 'Their share of all that colleagues met, 0 to 1.' })
  share: number;

  @Field(() => Int, { description: 'How many stakeholders they met.' })
  metCount: number;

  @Field(() => Int, { description: 'How many of them no other colleague met.' })
  aloneCount: number;

  @Field(() => Int, {
    description: 'How many of those are not tied to the largest part: without the colleague they lose touch.',
  })
  heldCount: number;

  @Field(() => Float, {
    description: 'The share of stakeholders in the largest part where all other colleagues are nodes too.',
  })
  largestShareWithout: number;

  @Field(() => String, { description: 'Why it matters, in words.' })
  reason: string;
}

@ObjectType({ description: 'What a network is like, and what follows from it.' })
export class NetworkAnalysis {
  @Field(() => GraphQLDate, { description: 'The day that it shows.' })
  asOf: string;

  @Field(() => Int, { description: 'How many stakeholders there are.' })
  nodeCount: number;

  @Field(() => Int, { description: 'How many pairs of them are tied.' })
  tieCount: number;

  @Field(() => Float, { description: 'The share of all possible ties that there are.' })
  density: number;

  @Field(() => Int, { description: 'Into how many parts it falls, single ones included.' })
  componentCount: number;

  @Field(() => Float, { description: 'The share of stakeholders in the largest part.' })
  largestShare: number;

  @Field(() => Float, { description: 'That share where colleagues are nodes too, tied to whom they met.' })
  largestShareWithStaff: number;

  @Field(() => Float, { description: 'The share of stakeholders that a colleague met in the time that counts.' })
  metShare: number;

  @Field(() => Float, {
    description: 'The share of ties, of those with an area at both ends, that lead from area to area.',
  })
  crossAreaShare: number;

  @Field(() => Float, { description: 'The share that chance would give them.' })
  crossAreaExpected: number;

  @Field(() => Float, { description: 'How much denser ties are within communities than chance would have them.' })
  modularity: number;

  @Field(() => Int, {
    description: 'From how many stakeholders shortest paths were followed: all, where betweenness is exact.',
  })
  pathSources: number;

  @Field(() => Float, { description: 'How far off any betweenness may be, with a probability of 95 %; 0 where exact.' })
  betweennessError: number;

  @Field(() => [NetworkMeasures], { description: 'The first by the measure asked for.' })
  measures: NetworkMeasures[];

  @Field(() => [NetworkCommunity], { description: 'The largest communities.' })
  communities: NetworkCommunity[];

  @Field(() => [NetworkBroker], { description: 'Who brings communities together.' })
  brokers: NetworkBroker[];

  @Field(() => [SinglePointOfFailure], { description: 'Without whom others lose touch: those first who hold most.' })
  singlePoints: SinglePointOfFailure[];

  @Field(() => [BridgeTie], { description: 'Ties that alone hold parts together, those first that hold most.' })
  bridges: BridgeTie[];

  @Field(() => [StructuralHole], { description: 'Where communities pass each other by.' })
  holes: StructuralHole[];

  @Field(() => [Stakeholder], { description: 'Who is tied to nobody, by name.' })
  isolated: Stakeholder[];

  @Field(() => [Stakeholder], {
    description: 'Who has ties, and was not met for a year: those first who are tied most.',
  })
  dormant: Stakeholder[];

  @Field(() => [IntroductionSuggestion], { description: 'Who should meet whom.' })
  introductions: IntroductionSuggestion[];

  @Field(() => [StaffDependence], { description: 'How much hangs on single colleagues.' })
  staff: StaffDependence[];
}
