import { InputType } from '@nestjs/graphql';
import { DateInput, EnumInput, IdInput, IntInput, TextInput, VersionInput } from '../graphql/fields.js';
import type { Stance } from './assessment.entity.js';
import { StanceEnum } from './assessment.type.js';

const assessmentFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class AssessmentFields {
    @IntInput('How much it can move, 1 to 5.', { optional, min: 1, max: 5 })
    influence: number;

    @IntInput('How much it cares, 1 to 5.', { optional, min: 1, max: 5 })
    interest: number;

    @EnumInput(() => StanceEnum, 'How it stands to the work.', { optional })
    stance: Stance;

    @TextInput('Why.', { optional, max: 2_000 })
    rationale: string;
  }
  return AssessmentFields;
};

@InputType({ description: 'An assessment of an organisation, or of the public role of a person.' })
export class AssessStakeholderInput extends assessmentFields(false) {
  @IdInput('The stakeholder: an organisation, or a person with a public role.')
  stakeholderId: string;

  @DateInput('The day that it is about; today unless given.', { optional: true })
  assessedOn?: string;
}

@InputType({ description: 'An assessment put right: what is left out stays. What changed since is a new one.' })
export class UpdateAssessmentInput extends assessmentFields(true) {
  @IdInput('The assessment.')
  id: string;

  @VersionInput()
  version: number;
}
