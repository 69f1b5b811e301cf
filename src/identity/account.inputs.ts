import { InputType } from '@nestjs/graphql';
import { ArrayMinSize, IsEmail } from 'class-validator';
import { EnumInput, FlagInput, IdInput, SecretInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import type { Role } from '../kernel/actor.js';
import { User as UserRow } from './user.entity.js';
import { RoleEnum } from './user.enums.js';

@InputType({ isAbstract: true })
abstract class Credentials {
  @ArrayMinSize(1)
  @EnumInput(() => [RoleEnum], 'What it may do.')
  roles: Role[];

  @SecretInput('The first password: hand it over by another way, and have it changed.')
  password: string;
}

@InputType({ description: 'A new account.' })
export class CreateUserInput extends taken(UserRow, {
  to: 'create',
  needs: ['email', 'name'],
  with: Credentials,
}) {
  @IsEmail()
  override email: string;
}

@InputType({ description: 'A change of an account: what is left out stays.' })
export class UpdateUserInput extends taken(UserRow, { to: 'change' }) {
  @IdInput('The account.')
  id: string;

  @VersionInput()
  version: number;

  @ArrayMinSize(1)
  @EnumInput(() => [RoleEnum], 'What it may do; from the next request on.', { optional: true })
  override roles?: Role[];
}

@InputType({ description: 'An account to close or to open again.' })
export class SetUserActiveInput {
  @IdInput('The account.')
  id: string;

  @VersionInput()
  version: number;

  @FlagInput('Whether it may sign in; where not, its sessions end at once.')
  active: boolean;
}

@InputType({ description: 'A new password for somebody who forgot theirs.' })
export class ResetPasswordInput {
  @IdInput('The account.')
  id: string;

  @VersionInput()
  version: number;

  @SecretInput('The new password: hand it over by another way, and have it changed.')
  password: string;
}

@InputType({ description: 'An account whose second factor is lost.' })
export class ResetSecondFactorInput {
  @IdInput('The account.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'An account that another administrator may reset.' })
export class AllowResetInput {
  @IdInput('The account.')
  id: string;

  @VersionInput()
  version: number;
}
