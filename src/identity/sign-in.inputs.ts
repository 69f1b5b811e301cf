import { InputType } from '@nestjs/graphql';
import { IsEmail } from 'class-validator';
import { LineInput, SecretInput } from '../graphql/fields.js';

@InputType({ description: 'An account and its password.' })
export class SignInInput {
  @IsEmail()
  @LineInput('The e-mail address of the account.', { max: 254 })
  email: string;

  @SecretInput('The password.')
  password: string;

  @LineInput('The code that the app for it shows, or a recovery code, where the account has a second factor.', {
    optional: true,
    max: 40,
  })
  code?: string;
}
