import { ArgsType, InputType } from '@nestjs/graphql';
import { ArrayMinSize, IsEmail } from 'class-validator';
import { EnumInput, IdInput, LineInput, SecretInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import type { Role } from '../kernel/actor.js';
import { User as UserRow } from './user.entity.js';
import { RoleEnum } from './user.enums.js';

@InputType({ isAbstract: true })
abstract class InvitedRoles {
  @ArrayMinSize(1)
  @EnumInput(() => [RoleEnum], 'What it may do.')
  roles: Role[];
}

@InputType({ description: 'An account for somebody who chooses the password.' })
export class InviteUserInput extends taken(UserRow, { to: 'create', needs: ['email', 'name'], with: InvitedRoles }) {
  @IsEmail()
  override email: string;
}

@InputType({ description: 'An account whose bearer is to choose a password.' })
export class MakePasswordLinkInput {
  @IdInput('The account.')
  id: string;

  @VersionInput()
  version: number;
}

@ArgsType()
export class PasswordLinkArgs {
  @LineInput('What stands in the link.')
  token: string;
}

@InputType({ description: 'A password that its bearer chose by a link.' })
export class ChoosePasswordInput {
  @LineInput('What stands in the link.')
  token: string;

  @SecretInput('The password.')
  password: string;
}
