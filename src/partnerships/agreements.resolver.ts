import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  AgreementsArgs,
  ChangeAgreementStateInput,
  CreateAgreementInput,
  UpdateAgreementInput,
} from './agreement.inputs.js';
import { agreementList, agreementRead } from './agreement.read.js';
import { AgreementsService } from './agreements.service.js';
import { AgreementConnection, AgreementPayload } from './partnership.type.js';

@Resolver()
export class AgreementsResolver {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly reader: Reader,
  ) {}

  @Requires('partnership.read')
  @Query(() => AgreementConnection, { name: 'agreements', description: 'Agreements, the first to expire first.' })
  list(@Args() args: AgreementsArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(agreementList, info, actor, { ...args });
  }

  @Requires('partnership.write')
  @Mutation(() => AgreementPayload, { description: 'Begins an agreement, as a draft.' })
  async createAgreement(
    @Args('input', { description: 'What is known.' }) input: CreateAgreementInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.agreements.create(actor, input);
    return this.reader.payload('agreement', agreementRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => AgreementPayload, { description: 'Changes an agreement.' })
  async updateAgreement(
    @Args('input', { description: 'What changes.' }) input: UpdateAgreementInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.agreements.update(actor, input);
    return this.reader.payload('agreement', agreementRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => AgreementPayload, {
    description: 'Brings an agreement to another state: decides, signs, terminates it.',
  })
  async changeAgreementState(
    @Args('input', { description: 'Which, to what and when.' }) input: ChangeAgreementStateInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.agreements.changeState(actor, input);
    return this.reader.payload('agreement', agreementRead, id, actor);
  }
}
