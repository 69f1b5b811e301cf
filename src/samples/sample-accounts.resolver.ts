import { Inject } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import { isLocal } from '../identity/authenticate.js';
import { SignInOptions } from '../identity/sign-in.type.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { SampleAccount } from './sample-account.type.js';
import { SampleLoader } from './sample.loader.js';

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
