import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor, CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  ChoosePasswordInput,
  InviteUserInput,
  MakePasswordLinkInput,
  PasswordLinkArgs,
} from './password-link.inputs.js';
import { ChoosePasswordPayload, PasswordLink, PasswordLinkPayload } from './password-link.type.js';
import { PasswordLinks } from './password-links.service.js';
import { userRead } from './user.read.js';

const originOf = ({ req }: GraphqlContext) => ({ address: req.ip ?? '', requestId: req.requestId });

/** Inviting somebody, and their choosing a password by the link that they are given. */
@Resolver()
export class PasswordLinksResolver {
  constructor(
    private readonly links: PasswordLinks,
    private readonly reader: Reader,
  ) {}

  @Requires('account.manage')
  @Mutation(() => PasswordLinkPayload, {
    description: 'Makes an account whose bearer chooses the password by a link that is good once, for seven days.',
  })
  async inviteUser(
    @Args('input', { description: 'Who, and what they may do.' }) input: InviteUserInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id, token } = await this.links.invite(actor, { ...input });
    return { token, ...this.reader.payload('user', userRead, id, actor) };
  }

  @Requires('account.manage')
  @Mutation(() => PasswordLinkPayload, {
    description:
      'Makes a new link for an account: earlier ones are good no more. Of an administrator or a data protection officer who has come in before, another administrator has to allow it, and it is good for a day.',
  })
  async makePasswordLink(
    @Args('input', { description: 'Which.' }) input: MakePasswordLinkInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id, token } = await this.links.make(actor, input.id, input.version);
    return { token, ...this.reader.payload('user', userRead, id, actor) };
  }

  @Requires('anybody')
  @Query(() => PasswordLink, {
    nullable: true,
    description: 'Whose password a link chooses; null where it is not good.',
  })
  async passwordLink(@Args() { token }: PasswordLinkArgs, @CurrentRequest() context: GraphqlContext) {
    return (await this.links.find(token, originOf(context))) ?? null;
  }

  @Requires('anybody')
  @Mutation(() => ChoosePasswordPayload, {
    description:
      'Chooses the password of the account that a link was made for. The link is used up, and sessions of the account end.',
  })
  choosePassword(
    @Args('input', { description: 'The link, and the password.' }) input: ChoosePasswordInput,
    @CurrentRequest() context: GraphqlContext,
  ): Promise<ChoosePasswordPayload> {
    return this.links.choose(input.token, input.password, originOf(context));
  }
}
