import { Args, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor, CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import { DateInput, IdInput, SecretInput } from '../graphql/fields.js';
import { Reader } from '../graphql/read/reader.js';
import { taken } from '../graphql/taken.js';
import type { Actor } from '../kernel/actor.js';
import { AccountsService } from './accounts.service.js';
import { ApiTokensService } from './api-tokens.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { Session as SessionRow } from './user.entity.js';
import { ApiToken, apiTokenRead, Session, sessionRead } from './user.type.js';

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

@ObjectType({ description: 'A changed password.' })
export class ChangePasswordPayload {
  @Field(() => Boolean, {
    description: 'Always true: the other sessions of the account have ended, and its tokens for programs.',
  })
  changed: boolean;
}

@ObjectType({ description: 'An ended session.' })
export class RevokeSessionPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  revoked: boolean;
}

@ObjectType({ description: 'A new token for a program.' })
export class CreateApiTokenPayload {
  @Field(() => String, {
    description: 'The token, to be sent as `Authorization: Bearer …`. It is shown this once and never again.',
  })
  token: string;

  @Field(() => ApiToken, { description: 'What is kept of it.' })
  apiToken: object;
}

@ObjectType({ description: 'An ended token.' })
export class RevokeApiTokenPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  revoked: boolean;
}

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
  apiTokens(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(apiTokenRead, info, actor, (row) => ({
      where: [`${row.scope} IS NOT NULL AND ${row.revokedAt} IS NULL AND ${row.expiresAt} > now()`],
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
    @Info() info: GraphQLResolveInfo,
  ) {
    const { id, token } = await this.tokens.create(actor, input.name, input.scope, input.expiresOn);
    return { token, ...(await this.reader.payload('apiToken', apiTokenRead, id, info, actor)) };
  }

  @Requires('account.own')
  @Mutation(() => RevokeApiTokenPayload, { description: 'Ends one of the caller’s tokens for programs.' })
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
    await this.accounts.changePassword(actor, input.newPassword);
    return { changed: true };
  }
}
