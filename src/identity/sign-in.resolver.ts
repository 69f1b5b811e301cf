import { Args, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsEmail } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import { type Permission, permissionsOf } from '../access/policy.js';
import { CurrentActor, CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import { LineInput, SecretInput } from '../graphql/fields.js';
import { Reader } from '../graphql/read/reader.js';
import { childSelection } from '../graphql/read/selection.js';
import { cachedSelection } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { isLocal, SESSION_COOKIE, sessionCookie } from './authenticate.js';
import { Issuer } from './issuer.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { User, userRead } from './user.type.js';

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

@ObjectType({ description: 'An opened session.' })
export class SignInPayload {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`; browsers get it as a cookie too.' })
  token: string;

  @Field(() => GraphQLDateTime, { description: 'When the session ends.' })
  expiresAt: Date;

  @Field(() => User, { description: 'Who signed in.' })
  user: object;
}

@ObjectType({ description: 'A closed session.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'Always true: the session has ended.' })
  signedOut: boolean;
}

@ObjectType({ description: 'The ways to sign in here.' })
export class SignInOptions {
  @Field(() => Boolean, { description: 'Whether browsers may sign in at an issuer too, by going to /auth/sign-in.' })
  singleSignOn: boolean;
}

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
    @Info() info: GraphQLResolveInfo,
  ): Promise<SignInPayload> {
    const { token, userId, expiresAt } = await this.signIns.signIn(input.email, input.password, input.code, {
      requestId: req.requestId,
      address: req.ip ?? '',
      local: isLocal(req),
    });
    res.cookie(SESSION_COOKIE, token, sessionCookie(expiresAt));
    const actor: Actor = { userId, name: '', roles: [], requestId: req.requestId };
    const payload =
      childSelection(cachedSelection(info), 'user') &&
      (await this.reader.payload('user', userRead, userId, info, actor));
    return { token, expiresAt, user: payload?.user ?? {} };
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

  @Requires('account.own')
  @Query(() => User, { description: 'The account that the request came with.' })
  me(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.find(userRead, actor.userId, info, actor);
  }

  @Requires('account.own')
  @Query(() => [String], {
    description: 'What the caller may do, be it with some records only: the permissions of docs/access.md, by name.',
  })
  async permissions(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<Permission[]> {
    await this.reader.prove(info, actor);
    return permissionsOf(actor);
  }

  @Requires('user.read')
  @Query(() => [User], {
    description: 'The colleagues who may sign in, by name: owners, staff present and assignees come from here.',
  })
  users(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(userRead, info, actor, (row) => ({
      where: [`${row.deactivatedAt} IS NULL`],
      orderBy: `${row.name}, ${row.id}`,
    }));
  }
}
