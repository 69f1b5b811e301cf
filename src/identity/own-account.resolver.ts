import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { demand, Requires } from '../access/permission.guard.js';
import { me } from '../access/sight.js';
import { CurrentActor, CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { AccountsService } from './accounts.service.js';
import { ApiTokensService } from './api-tokens.service.js';
import {
  ChangePasswordInput,
  CreateApiTokenInput,
  RevokeApiTokenInput,
  RevokeSessionInput,
} from './own-account.inputs.js';
import {
  ChangePasswordPayload,
  CreateApiTokenPayload,
  RevokeApiTokenPayload,
  RevokeSessionPayload,
} from './own-account.type.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { apiTokenRead, sessionRead } from './user.read.js';
import { ApiToken, Session } from './user.type.js';

/** What everybody does with their own account. */
@Resolver()
export class OwnAccountResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignInService,
    private readonly sessionsOf: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly reader: Reader,
  ) {}

  @Requires('account.own')
  @Query(() => [Session], { description: 'Where the caller is signed in, the latest used first.' })
  sessions(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(sessionRead, info, actor, (row) => ({
      where: [`${row.scope} IS NULL AND ${row.revokedAt} IS NULL AND ${row.expiresAt} > now()`],
      orderBy: `${row.lastSeenAt} DESC, ${row.id}`,
    }));
  }

  @Requires('account.own')
  @Mutation(() => RevokeSessionPayload, { description: 'Ends one of the caller’s sessions, as on a lost telephone.' })
  async revokeSession(
    @Args('input', { description: 'Which.' }) input: RevokeSessionInput,
    @CurrentActor() actor: Actor,
  ): Promise<RevokeSessionPayload> {
    await this.sessionsOf.revoke(actor, input.id, 'session');
    return { revoked: true };
  }

  @Requires('account.own')
  @Query(() => [ApiToken], { description: 'The caller’s tokens for programs that still hold, by name.' })
  async apiTokens(
    @Args('everybody', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Those of all accounts, each with whose it is: for administrators.',
    })
    everybody: boolean,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (everybody) await demand(actor, 'account.manage');
    return this.reader.list(apiTokenRead, info, actor, (row, statement) => ({
      where: [
        `${row.scope} IS NOT NULL AND ${row.revokedAt} IS NULL AND ${row.expiresAt} > now()`,
        ...(everybody ? [] : [`${row.userId} = ${me(statement)}`]),
      ],
      orderBy: `${row.name}, ${row.id}`,
    }));
  }

  @Requires('account.own')
  @Mutation(() => CreateApiTokenPayload, {
    description:
      'Makes a token for a program of the caller’s. It may do no more than the caller, and no account matters.',
  })
  async createApiToken(
    @Args('input', { description: 'What for, what it may do, how long.' }) input: CreateApiTokenInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id, token } = await this.tokens.create(actor, input);
    return { token, ...this.reader.payload('apiToken', apiTokenRead, id, actor) };
  }

  @Requires('account.own')
  @Mutation(() => RevokeApiTokenPayload, {
    description: 'Ends one of the caller’s tokens for programs; an administrator ends anybody’s.',
  })
  async revokeApiToken(
    @Args('input', { description: 'Which.' }) input: RevokeApiTokenInput,
    @CurrentActor() actor: Actor,
  ): Promise<RevokeApiTokenPayload> {
    await this.sessionsOf.revoke(actor, input.id, 'token');
    return { revoked: true };
  }

  @Requires('account.own')
  @Mutation(() => ChangePasswordPayload, { description: 'Changes the caller’s password.' })
  async changePassword(
    @Args('input', { description: 'The old password and the new.' }) input: ChangePasswordInput,
    @CurrentActor() actor: Actor,
    @CurrentRequest() { req }: GraphqlContext,
  ): Promise<ChangePasswordPayload> {
    await this.signIns.checkOwnPassword(actor, input.currentPassword, req.ip ?? '', 'input.currentPassword');
    await this.accounts.changePassword(actor, input.currentPassword, input.newPassword);
    return { changed: true };
  }
}
