import { InputType } from '@nestjs/graphql';
import { DateInput, IdInput, TextInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { KeyPersonDesignation } from './key-person.entity.js';

@InputType({ description: 'A person to designate as key.' })
export class DesignateKeyPersonInput extends taken(KeyPersonDesignation, {
  to: 'create',
  needs: ['personId', 'rationale', 'since'],
}) {}

@InputType({ description: 'The end of a key-person designation.' })
export class EndKeyPersonDesignationInput {
  @IdInput('The designation.')
  id: string;

  @VersionInput()
  version: number;

  @DateInput('The last day it held.')
  until: string;
}

@InputType({ description: 'A key-person designation that was ended by a slip.' })
export class ReopenKeyPersonDesignationInput {
  @IdInput('The designation.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'A key-person designation that was thought over and still holds.' })
export class ReviewKeyPersonDesignationInput {
  @IdInput('The designation.')
  id: string;

  @VersionInput()
  version: number;

  @TextInput('Why the person is key; as before unless given.', { optional: true, max: 2_000 })
  rationale?: string;

  @DateInput('When to think it over again; null for never.', { optional: true, clearable: true })
  reviewOn?: string | null;
}
