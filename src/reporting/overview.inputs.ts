import { ArgsType } from '@nestjs/graphql';
import { DateInput } from '../graphql/fields.js';

@ArgsType()
export class OverviewArgs {
  @DateInput('The first day; twelve weeks before the last unless given.', { optional: true, clearable: true })
  from?: string | null;

  @DateInput('The last day; today unless given.', { optional: true, clearable: true })
  until?: string | null;
}
