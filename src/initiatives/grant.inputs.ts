import { InputType } from '@nestjs/graphql';
import { IdInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { Grant, Outcome } from './grant.entity.js';

@InputType({ description: 'A grant that was awarded.' })
export class RecordGrantInput extends taken(Grant, { to: 'create', needs: ['initiativeId', 'funderId'] }) {}

@InputType({ description: 'A change of a grant: what is left out stays.' })
export class UpdateGrantInput extends taken(Grant, { to: 'change' }) {
  @IdInput('The grant.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'An effect that was seen.' })
export class RecordOutcomeInput extends taken(Outcome, { to: 'create', needs: ['initiativeId', 'observedOn'] }) {}

@InputType({ description: 'A change of an outcome: what is left out stays.' })
export class UpdateOutcomeInput extends taken(Outcome, { to: 'change' }) {
  @IdInput('The outcome.')
  id: string;

  @VersionInput()
  version: number;
}
