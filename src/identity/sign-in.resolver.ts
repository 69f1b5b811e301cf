import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { type Permission, permissionsOf } from '../access/policy.js';
import { CurrentActor, CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor, Due } from '../kernel/actor.js';
import { cookieOf, isLocal, SESSION_COOKIE, sessionCookie } from './authenticate.js';
import { Issuer } from './issuer.js';
import { DEVICE_COOKIE, deviceCookie } from './known-devices.js';
import { SessionsService } from './sessions.service.js';
import { SignInInput } from './sign-in.inputs.js';
import { SignInService } from './sign-in.service.js';
import { SignInOptions, SignInPayload, SignOutPayload } from './sign-in.type.js';
import { userRead } from './user.read.js';
import { DueEnum } from './user.enums.js';
import { User } from './user.type.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly issuer: Issuer,
    private readonly reader: Reader,
  ) {}

  @Requires('anybody')
  @Mutation(() => SignInPayload, { description: 'Opens a session with an e-mail address and a password.' })
  async signIn(
    @Args('input', { description: 'Account and password.' }) input: SignInInput,
    @CurrentRequest() { req, res }: GraphqlContext,
  ): Promise<SignInPayload> {
    const { token, userId, expiresAt, device } = await this.signIns.signIn(input.email, input.password, input.code, {
      requestId: req.requestId,
      address: req.ip ?? '',
      local: isLocal(req),
      device: cookieOf(req, DEVICE_COOKIE),
    });
    res.cookie(SESSION_COOKIE, token, sessionCookie(expiresAt));
    res.cookie(DEVICE_COOKIE, device, deviceCookie);
    const actor: Actor = { userId, name: '', roles: [], requestId: req.requestId };
    return { token, expiresAt, ...this.reader.payload('user', userRead, userId, actor) };
  }

  @Requires('anybody')
  @Query(() => SignInOptions, { description: 'The ways to sign in here.' })
  signInOptions(): SignInOptions {
    return { singleSignOn: this.issuer.settings !== undefined };
  }

  @Requires('account.own')
  @Mutation(() => SignOutPayload, { description: 'Ends the session that the request came with.' })
  async signOut(@CurrentActor() actor: Actor, @CurrentRequest() { res }: GraphqlContext): Promise<SignOutPayload> {
    await this.sessions.close(actor);
    res.clearCookie(SESSION_COOKIE, sessionCookie());
    return { signedOut: true };
  }

  @Requires('self.read')
  @Query(() => User, { description: 'The account that the request came with.' })
  me(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.find(userRead, actor.userId, info, actor);
  }

  @Requires('self.read')
  @Query(() => [String], {
    description: 'What the caller may do, be it with some records only: the permissions of docs/access.md, by name.',
  })
  async permissions(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<Permission[]> {
    await this.reader.prove(info, actor);
    return permissionsOf(actor);
  }

  @Requires('self.read')
  @Query(() => DueEnum, {
    nullable: true,
    description: 'What the caller has to do first; until then they may see to their own account and nothing else.',
  })
  async due(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<Due | null> {
    await this.reader.prove(info, actor);
    return actor.due ?? null;
  }

  @Requires('user.read')
  @Query(() => [User], {
    description: 'The colleagues who may sign in, by name: owners, staff present and assignees come from here.',
  })
  users(
    @Args('former', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Those too who may not sign in any more, after the others: what they keep may be handed over.',
    })
    former: boolean,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.reader.list(userRead, info, actor, (row) => ({
      where: former ? [] : [`${row.deactivatedAt} IS NULL`],
      orderBy: `${former ? `${row.deactivatedAt} IS NOT NULL, ` : ''}${row.name}, ${row.id}`,
    }));
  }
}
