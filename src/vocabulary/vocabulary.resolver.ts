import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { CreateAreaInput, CreateFocusAreaInput, UpdateAreaInput, UpdateFocusAreaInput } from './vocabulary.inputs.js';
import { areaRead, focusAreaRead } from './vocabulary.read.js';
import { VocabularyService } from './vocabulary.service.js';
import { Area, AreaPayload, FocusArea, FocusAreaPayload } from './vocabulary.type.js';

@Resolver()
export class VocabularyResolver {
  constructor(
    private readonly vocabulary: VocabularyService,
    private readonly reader: Reader,
  ) {}

  @Requires('vocabulary.read')
  @Query(() => [Area], { description: 'All areas, by name.' })
  areas(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(areaRead, info, actor, (row) => ({ where: [], orderBy: `${row.name}, ${row.id}` }));
  }

  @Requires('vocabulary.read')
  @Query(() => [FocusArea], { description: 'All focus areas, by name.' })
  focusAreas(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(focusAreaRead, info, actor, (row) => ({ where: [], orderBy: `${row.name}, ${row.id}` }));
  }

  @Requires('vocabulary.write')
  @Mutation(() => AreaPayload, { description: 'Adds an area to the tree of places.' })
  async createArea(
    @Args('input', { description: 'The new area.' }) input: CreateAreaInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.vocabulary.createArea(actor, input);
    return this.reader.payload('area', areaRead, id, actor);
  }

  @Requires('vocabulary.write')
  @Mutation(() => AreaPayload, { description: 'Renames, recodes or moves an area.' })
  async updateArea(
    @Args('input', { description: 'What changes.' }) input: UpdateAreaInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.vocabulary.updateArea(actor, input);
    return this.reader.payload('area', areaRead, id, actor);
  }

  @Requires('vocabulary.write')
  @Mutation(() => FocusAreaPayload, { description: 'Adds a focus area.' })
  async createFocusArea(
    @Args('input', { description: 'The new focus area.' }) input: CreateFocusAreaInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.vocabulary.createFocusArea(actor, input);
    return this.reader.payload('focusArea', focusAreaRead, id, actor);
  }

  @Requires('vocabulary.write')
  @Mutation(() => FocusAreaPayload, { description: 'Changes a focus area.' })
  async updateFocusArea(
    @Args('input', { description: 'What changes.' }) input: UpdateFocusAreaInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.vocabulary.updateFocusArea(actor, input);
    return this.reader.payload('focusArea', focusAreaRead, id, actor);
  }
}
