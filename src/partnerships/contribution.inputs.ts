import { InputType } from '@nestjs/graphql';
import { IdInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { Contribution } from './contribution.entity.js';

@InputType({ description: 'What a party brings to a partnership.' })
export class RecordContributionInput extends taken(Contribution, {
  to: 'create',
  needs: ['partnershipId', 'contributorId', 'kind', 'startsOn'],
}) {}

@InputType({ description: 'A change of a contribution, as that it was delivered: what is left out stays.' })
export class UpdateContributionInput extends taken(Contribution, { to: 'change' }) {
  @IdInput('The contribution.')
  id: string;

  @VersionInput()
  version: number;
}
