import { InputType } from '@nestjs/graphql';
import { IdInput, IntInput, VersionInput } from '../graphql/fields.js';

/** Longer intervals than ten years are none. */
const DAYS = { min: 1, max: 3_653 };

@InputType({ description: 'Days between held interactions.' })
export class ContactCadenceInput {
  @IntInput('The interval to aim for, in days.', DAYS)
  idealDays: number;

  @IntInput('The interval that must not be passed, in days; not shorter than the ideal one.', DAYS)
  longestDays: number;
}

@InputType({ description: 'Other intervals for a kind and an engagement.' })
export class UpdateCadenceDefaultInput extends ContactCadenceInput {
  @IdInput('The usual cadence.')
  id: string;

  @VersionInput()
  version: number;
}
