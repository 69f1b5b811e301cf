import { ArgsType, InputType } from '@nestjs/graphql';
import { DateInput, FilterArg, IdInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { StakeholderFilter } from '../stakeholders/stakeholder.inputs.js';
import { Assessment } from './assessment.entity.js';

@InputType({ description: 'An assessment of an organisation, or of the public role of a person.' })
export class AssessStakeholderInput extends taken(Assessment, { to: 'create', needs: ['stakeholderId'] }) {
  @DateInput('The day that it is about; today unless given.', { optional: true })
  override assessedOn?: string;
}

@InputType({ description: 'An assessment put right: what is left out stays. What changed since is a new one.' })
export class UpdateAssessmentInput extends taken(Assessment, { to: 'change' }) {
  @IdInput('The assessment.')
  id: string;

  @VersionInput()
  version: number;
}

@ArgsType()
export class MatrixArgs {
  @FilterArg(() => StakeholderFilter, 'Which stakeholders; all that are in use unless given.')
  filter?: StakeholderFilter | null;

  @DateInput('What was known by this day; today unless given.', { optional: true, clearable: true })
  asOf?: string | null;
}
