import { InputType } from '@nestjs/graphql';
import { LineInput, SecretInput } from '../graphql/fields.js';

@InputType({ description: 'The start of a second factor.' })
export class EnrolSecondFactorInput {
  @SecretInput('The caller’s password.')
  password: string;
}

@InputType({ description: 'A first code, which shows that the app is set up.' })
export class ConfirmSecondFactorInput {
  @LineInput('The code that the app shows now.', { max: 40 })
  code: string;
}

@InputType({ description: 'The end of a second factor.' })
export class RemoveSecondFactorInput {
  @SecretInput('The caller’s password.')
  password: string;
}
