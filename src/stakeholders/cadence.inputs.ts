import { InputType } from '@nestjs/graphql';
import { IdInput, IntInput, VersionInput } from '../graphql/fields.js';
import { INTERVAL } from './cadence.entity.js';

@InputType({ description: 'Days between held interactions.' })
export class ContactCadenceInput {
  @IntInput('The interval to aim for, in days.', INTERVAL)
  idealDays: number;

  @IntInput('The interval that must not be passed, in days; not shorter than the ideal one.', INTERVAL)
  longestDays: number;
}

@InputType({ description: 'Other intervals for a kind and an engagement.' })
export class UpdateCadenceDefaultInput extends ContactCadenceInput {
  @IdInput('The usual cadence.')
  id: string;

  @VersionInput()
  version: number;
}
