import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Area, FocusArea } from '../vocabulary/vocabulary.type.js';

@ObjectType({ description: 'A stakeholder who is missing from an initiative.' })
export class MissingPartner {
  @Field(() => Stakeholder, { description: 'Who.' })
  stakeholder: Stakeholder;

  @Field(() => [FocusArea], { description: 'The focus areas of the initiative that they are active in.' })
  focusAreas: FocusArea[];

  @Field(() => [Area], { description: 'The areas of the initiative that they are active in.' })
  areas: Area[];

  @Field(() => Int, { description: 'To how many who take part they are tied.' })
  tiedCount: number;

  @Field(() => String, { description: 'Why, in words.' })
  reason: string;
}

@ObjectType({ description: 'A focus area in an area, as an initiative covers it.' })
export class CoverageCell {
  @Field(() => FocusArea, { description: 'The focus area.' })
  focusArea: FocusArea;

  @Field(() => Area, { description: 'The area.' })
  area: Area;

  @Field(() => Int, { description: 'How many who are active in both take part.' })
  participantCount: number;

  @Field(() => Int, { description: 'How many are active in both.' })
  activeCount: number;
}

@ObjectType({ description: 'Who is missing from an initiative, and where it has gaps.' })
export class MissingPartners {
  @Field(() => [MissingPartner], { description: 'Who is missing, the nearest first.' })
  partners: MissingPartner[];

  @Field(() => [CoverageCell], { description: 'Each focus area in each area of the initiative.' })
  coverage: CoverageCell[];
}
