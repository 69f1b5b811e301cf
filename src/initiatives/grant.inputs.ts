import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { PageArgs } from '../graphql/connection.js';
import { FilterArg, IdInput, VersionInput } from '../graphql/fields.js';
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

@InputType({ description: 'Which grants a list holds: all that meet every given condition.' })
export class GrantFilter {
  @Field(() => Int, { nullable: true, description: 'Of this year: see `Grant.year`.' })
  year?: number | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Awarded by this organisation.' })
  funderId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'To this initiative.' })
  initiativeId?: string | null;
}

@ArgsType()
export class GrantsArgs extends PageArgs {
  @FilterArg(() => GrantFilter, 'Which grants; all unless given.')
  filter?: GrantFilter | null;
}
