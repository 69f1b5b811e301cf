import { InputType } from '@nestjs/graphql';
import { DateInput, IdInput, SecretInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { Session as SessionRow } from './user.entity.js';

@InputType({ description: 'A new password for oneself.' })
export class ChangePasswordInput {
  @SecretInput('The password until now.')
  currentPassword: string;

  @SecretInput('The new one.')
  newPassword: string;
}

@InputType({ description: 'A session to end.' })
export class RevokeSessionInput {
  @IdInput('The session.')
  id: string;
}

@InputType({ description: 'A token for a program of one’s own.' })
export class CreateApiTokenInput extends taken(SessionRow, {
  to: 'create',
  of: ['ApiToken'],
  needs: ['name', 'scope'],
}) {
  @DateInput('The last day on which it is good; within a year.')
  expiresOn: string;
}

@InputType({ description: 'A token to end.' })
export class RevokeApiTokenInput {
  @IdInput('The token.')
  id: string;
}
