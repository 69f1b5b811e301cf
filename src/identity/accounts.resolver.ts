import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  AllowResetInput,
  CreateUserInput,
  ResetPasswordInput,
  ResetSecondFactorInput,
  SetUserActiveInput,
  UpdateUserInput,
} from './account.inputs.js';
import { UserPayload } from './account.type.js';
import { AccountsService } from './accounts.service.js';
import { userRead } from './user.read.js';
import { User } from './user.type.js';

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
  ) {
    const { id } = await this.accounts.create(actor, { ...input });
    return this.reader.payload('user', userRead, id, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, { description: 'Changes the name or the roles of an account.' })
  async updateUser(
    @Args('input', { description: 'What changes.' }) input: UpdateUserInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.accounts.update(actor, input);
    return this.reader.payload('user', userRead, id, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, { description: 'Closes an account at once, or opens it again.' })
  async setUserActive(
    @Args('input', { description: 'Which, and whether it may sign in.' }) input: SetUserActiveInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.accounts.setActive(actor, input.id, input.version, input.active);
    return this.reader.payload('user', userRead, id, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, {
    description:
      'Allows another administrator to reset, within a day, the password or second factor of an administrator or a data protection officer, or to take that role away.',
  })
  async allowReset(@Args('input', { description: 'Which.' }) input: AllowResetInput, @CurrentActor() actor: Actor) {
    const { id } = await this.accounts.allowReset(actor, input.id, input.version);
    return this.reader.payload('user', userRead, id, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, { description: 'Sets the password of an account; its sessions end at once.' })
  async resetPassword(
    @Args('input', { description: 'Which, and the new password.' }) input: ResetPasswordInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.accounts.resetPassword(actor, input.id, input.version, input.password);
    return this.reader.payload('user', userRead, id, actor);
  }

  @Requires('account.manage')
  @Mutation(() => UserPayload, {
    description: 'Takes the second factor of an account away, as when the telephone is lost; its sessions end at once.',
  })
  async resetSecondFactor(
    @Args('input', { description: 'Which.' }) input: ResetSecondFactorInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.accounts.resetSecondFactor(actor, input.id, input.version);
    return this.reader.payload('user', userRead, id, actor);
  }
}
