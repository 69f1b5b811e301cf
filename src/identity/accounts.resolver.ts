import { Args, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMinSize, IsEmail } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { EnumInput, FlagInput, IdInput, SecretInput, VersionInput } from '../graphql/fields.js';
import { Reader } from '../graphql/read/reader.js';
import { taken } from '../graphql/taken.js';
import type { Actor, Role } from '../kernel/actor.js';
import { AccountsService } from './accounts.service.js';
import { User as UserRow } from './user.entity.js';
import { RoleEnum } from './user.enums.js';
import { User, userRead } from './user.type.js';

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

@ObjectType({ description: 'A written account.' })
export class UserPayload {
  @Field(() => User, { description: 'The account as it is now.' })
  user: object;
}

@Resolver()
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly reader: Reader,
  ) {}

  @Requires('account.manage')
  @Query(() => [User], { name: 'accounts', description: 'All accounts, closed ones too, by name.' })
  list(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(userRead, info, actor, (row) => ({ where: [], orderBy: `${row.name}, ${row.id}` }));
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, { description: 'Makes an account.' })
  async createUser(
    @Args('input', { description: 'Who, and what they may do.' }) input: CreateUserInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.accounts.create(actor, { ...input });
    return this.reader.payload('user', userRead, id, info, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, { description: 'Changes the name or the roles of an account.' })
  async updateUser(
    @Args('input', { description: 'What changes.' }) input: UpdateUserInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.accounts.update(actor, input);
    return this.reader.payload('user', userRead, id, info, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, { description: 'Closes an account at once, or opens it again.' })
  async setUserActive(
    @Args('input', { description: 'Which, and whether it may sign in.' }) input: SetUserActiveInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.accounts.setActive(actor, input.id, input.version, input.active);
    return this.reader.payload('user', userRead, id, info, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, { description: 'Sets the password of an account; its sessions end at once.' })
  async resetPassword(
    @Args('input', { description: 'Which, and the new password.' }) input: ResetPasswordInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.accounts.resetPassword(actor, input.id, input.version, input.password);
    return this.reader.payload('user', userRead, id, info, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, {
    description: 'Takes the second factor of an account away, as when the telephone is lost; its sessions end at once.',
  })
  async resetSecondFactor(
    @Args('input', { description: 'Which.' }) input: ResetSecondFactorInput,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id } = await this.accounts.resetSecondFactor(actor, input.id, input.version);
    return this.reader.payload('user', userRead, id, info, actor);
  }
}
