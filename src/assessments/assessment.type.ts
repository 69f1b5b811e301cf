import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Assessment as AssessmentRow } from './assessment.entity.js';
import { type Quadrant, QuadrantEnum } from './assessment.enums.js';

@ObjectType({
  description: 'How an organisation, or the public role of a person, stands to the work on a day (bedömning).',
})
@Shows(AssessmentRow, { without: ['createdAt', 'updatedAt'] })
export class Assessment {
  @Field(() => Stakeholder, { description: 'Who is assessed.' })
  stakeholder: Stakeholder;

  @Field(() => QuadrantEnum, { description: 'What influence and interest together suggest.' })
  quadrant: Quadrant;

  @Field(() => User, { description: 'Who assessed.' })
  assessedBy: User;
}

@ObjectType({ description: 'A cell of the influence–interest matrix that holds somebody.' })
export class InfluenceInterestCell {
  @Field(() => Int, { description: 'The influence of those in it, 1 to 5.' })
  influence: number;

  @Field(() => Int, { description: 'The interest of those in it, 1 to 5.' })
  interest: number;

  @Field(() => QuadrantEnum, { description: 'The quadrant that the cell lies in.' })
  quadrant: Quadrant;

  @Field(() => Int, { description: 'How many are in it.' })
  count: number;

  @Field(() => [Assessment], { description: 'The assessments that put them there, the newest 100 at most.' })
  assessments: Assessment[];
}

@ObjectType({ description: 'A written assessment.' })
export class AssessmentPayload {
  @Field(() => Assessment, { description: 'The assessment as it is now.' })
  assessment: object;
}
