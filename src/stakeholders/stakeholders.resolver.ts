import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { Requires } from '../access/permission.guard.js';
import { mayWriteKind, type StakeholderKind } from '../access/policy.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { AddContactPointInput, RemoveContactPointInput, UpdateContactPointInput } from './contact-point.inputs.js';
import { ContactPointsService } from './contact-points.service.js';
import { DetailsService } from './details.service.js';
import { StakeholderKindEnum } from './stakeholder.enums.js';
import { ConfirmDetailsInput, StakeholdersArgs, StakeholderVersionInput } from './stakeholder.inputs.js';
import { stakeholderList } from './stakeholder.list.js';
import { contactPointRead, stakeholderRead } from './stakeholder.read.js';
import { ContactPointPayload, Stakeholder, StakeholderConnection, StakeholderPayload } from './stakeholder.type.js';
import { StakeholdersService } from './stakeholders.service.js';

const ID = { type: () => GraphQLUUID, description: 'The key.' };

@Resolver()
export class StakeholdersResolver {
  constructor(
    private readonly stakeholders: StakeholdersService,
    private readonly contactPoints: ContactPointsService,
    private readonly details: DetailsService,
    private readonly reader: Reader,
  ) {}

  @Requires('stakeholder.read')
  @Query(() => StakeholderConnection, {
    name: 'stakeholders',
    description: 'Persons and organisations, filtered and sorted.',
  })
  list(@Args() args: StakeholdersArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(stakeholderList, info, actor, { ...args });
  }

  @Requires('stakeholder.read')
  @Query(() => Stakeholder, {
    name: 'stakeholder',
    nullable: true,
    description: 'One of them; null where there is none.',
  })
  find(@Args('id', ID) id: string, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.find(stakeholderRead, id, info, actor);
  }

  @Requires('self.read')
  @Query(() => [StakeholderKindEnum], {
    description: 'The kinds of stakeholder that the caller may record and change.',
  })
  async writableKinds(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<StakeholderKind[]> {
    await this.reader.prove(info, actor);
    return Object.values(StakeholderKindEnum).filter((kind) => mayWriteKind(actor, kind));
  }

  @Requires('stakeholder.write')
  @Mutation(() => StakeholderPayload, { description: 'Takes a stakeholder out of use; its history stays.' })
  async archiveStakeholder(
    @Args('input', { description: 'The stakeholder.' }) input: StakeholderVersionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.stakeholders.archive(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, id, actor);
  }

  @Requires('stakeholder.write')
  @Mutation(() => StakeholderPayload, { description: 'Takes an archived stakeholder into use again.' })
  async restoreStakeholder(
    @Args('input', { description: 'The stakeholder.' }) input: StakeholderVersionInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.stakeholders.restore(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, id, actor);
  }

  @Requires('stakeholder.write')
  @Mutation(() => StakeholderPayload, {
    description: 'Says that the details of a stakeholder were checked and are right.',
  })
  async confirmDetails(
    @Args('input', { description: 'Whose, and when.' }) input: ConfirmDetailsInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.details.confirm(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, id, actor);
  }

  @Requires('stakeholder.write')
  @Mutation(() => ContactPointPayload, { description: 'Adds a way to reach a stakeholder.' })
  async addContactPoint(
    @Args('input', { description: 'The new contact point.' }) input: AddContactPointInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.contactPoints.add(actor, input);
    return this.reader.payload('contactPoint', contactPointRead, id, actor);
  }

  @Requires('stakeholder.write')
  @Mutation(() => ContactPointPayload, { description: 'Changes a contact point, or ends it with `validUntil`.' })
  async updateContactPoint(
    @Args('input', { description: 'What changes.' }) input: UpdateContactPointInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.contactPoints.update(actor, input);
    return this.reader.payload('contactPoint', contactPointRead, id, actor);
  }

  @Requires('stakeholder.write')
  @Mutation(() => StakeholderPayload, { description: 'Removes a contact point that was wrong from the start.' })
  async removeContactPoint(
    @Args('input', { description: 'The contact point.' }) input: RemoveContactPointInput,
    @CurrentActor() actor: Actor,
  ) {
    const { stakeholderId } = await this.contactPoints.remove(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, stakeholderId, actor);
  }
}
