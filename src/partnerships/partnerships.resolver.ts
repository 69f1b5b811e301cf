import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { PartiesService } from './parties.service.js';
import {
  AddPartnershipPartyInput,
  ChangePartnershipStageInput,
  CreatePartnershipInput,
  PartnershipsArgs,
  RevertPartnershipStageInput,
  ReviewPartnershipInput,
  UpdatePartnershipInput,
  UpdatePartnershipPartyInput,
} from './partnership.inputs.js';
import { partnershipList } from './partnership.list.js';
import { partnershipRead, partyRead } from './partnership.read.js';
import { Partnership, PartnershipConnection, PartnershipPartyPayload, PartnershipPayload } from './partnership.type.js';
import { PartnershipsService } from './partnerships.service.js';

@Resolver()
export class PartnershipsResolver {
  constructor(
    private readonly partnerships: PartnershipsService,
    private readonly parties: PartiesService,
    private readonly reader: Reader,
  ) {}

  @Requires('partnership.read')
  @Query(() => PartnershipConnection, { name: 'partnerships', description: 'Partnerships, filtered and sorted.' })
  list(@Args() args: PartnershipsArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(partnershipList, info, actor, { ...args });
  }

  @Requires('partnership.read')
  @Query(() => Partnership, {
    name: 'partnership',
    nullable: true,
    description: 'One of them; null where there is none.',
  })
  find(
    @Args('id', { type: () => GraphQLUUID, description: 'The key.' }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.reader.find(partnershipRead, id, info, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => PartnershipPayload, { description: 'Records a partnership with its parties.' })
  async createPartnership(
    @Args('input', { description: 'What is known.' }) input: CreatePartnershipInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.partnerships.create(actor, input);
    return this.reader.payload('partnership', partnershipRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => PartnershipPayload, { description: 'Changes a partnership.' })
  async updatePartnership(
    @Args('input', { description: 'What changes.' }) input: UpdatePartnershipInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.partnerships.update(actor, input);
    return this.reader.payload('partnership', partnershipRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => PartnershipPayload, { description: 'Brings a partnership to another stage.' })
  async changePartnershipStage(
    @Args('input', { description: 'Which, to what, since when and why.' }) input: ChangePartnershipStageInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.partnerships.changeStage(actor, input);
    return this.reader.payload('partnership', partnershipRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => PartnershipPayload, {
    description: 'Takes the newest change of stage back that was made by a slip, as if it had not been made.',
  })
  async revertPartnershipStage(
    @Args('input', { description: 'Which.' }) input: RevertPartnershipStageInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.partnerships.revertStage(actor, input);
    return this.reader.payload('partnership', partnershipRead, id, actor);
  }

  @Requires('partnership.review')
  @Mutation(() => PartnershipPayload, { description: 'Says how a partnership does, and when to look again.' })
  async reviewPartnership(
    @Args('input', { description: 'Which, and what was found.' }) input: ReviewPartnershipInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.partnerships.review(actor, input);
    return this.reader.payload('partnership', partnershipRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => PartnershipPartyPayload, { description: 'Adds a party to a partnership.' })
  async addPartnershipParty(
    @Args('input', { description: 'Who, as what and since when.' }) input: AddPartnershipPartyInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.parties.add(actor, input);
    return this.reader.payload('party', partyRead, id, actor);
  }

  @Requires('partnership.write')
  @Mutation(() => PartnershipPartyPayload, {
    description: 'Changes a party, or ends it with `leftOn`; it stays as history.',
  })
  async updatePartnershipParty(
    @Args('input', { description: 'What changes.' }) input: UpdatePartnershipPartyInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.parties.update(actor, input);
    return this.reader.payload('party', partyRead, id, actor);
  }
}
