import { Inject } from '@nestjs/common';
import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import { isLocal } from '../identity/authenticate.js';
import { SignInOptions } from '../identity/sign-in.resolver.js';
import { RoleEnum } from '../identity/user.enums.js';
import type { Role } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { SampleLoader } from './sample.loader.js';

@ObjectType({ description: 'An account of the sample, to try what somebody of its role sees.' })
export class SampleAccount {
  @Field(() => String, { description: 'Whose it is.' })
  name: string;

  @Field(() => String, { description: 'The address that it signs in with; its password was printed where the server was started.' })
  email: string;

  @Field(() => RoleEnum, { description: 'What it is.' })
  role: Role;
}

/** What the sample adds to the ways to sign in. */
@Resolver(() => SignInOptions)
export class SampleAccountsResolver {
  constructor(
    private readonly samples: SampleLoader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ResolveField(() => [SampleAccount], {
    description: 'The accounts of the sample: only outside production, and only asked from the machine of the server.',
  })
  async sampleAccounts(@CurrentRequest() { req }: GraphqlContext): Promise<SampleAccount[]> {
    if (this.config.production || !isLocal(req)) return [];
    return (await this.samples.signIns()).map(({ name, email, roles: [role] }) => ({ name, email, role }));
  }
}
