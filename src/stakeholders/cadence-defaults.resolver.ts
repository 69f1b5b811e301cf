import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { CadenceDefaultsService } from './cadence-defaults.service.js';
import { UpdateCadenceDefaultInput } from './cadence.inputs.js';
import { cadenceDefaultRead } from './cadence.read.js';
import { CadenceDefault, CadenceDefaultPayload } from './cadence.type.js';

@Resolver()
export class CadenceDefaultsResolver {
  constructor(
    private readonly cadenceDefaults: CadenceDefaultsService,
    private readonly reader: Reader,
  ) {}

  @Requires('vocabulary.read')
  @Query(() => [CadenceDefault], {
    name: 'cadenceDefaults',
    description: 'The usual contact cadences, by kind and then by engagement.',
  })
  list(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.list(cadenceDefaultRead, info, actor, (row) => ({
      where: [],
      orderBy: `${row.kind}, ${row.idealDays} DESC, ${row.engagement}`,
    }));
  }

  @Requires('vocabulary.write')
  @Mutation(() => CadenceDefaultPayload, { description: 'Changes a usual contact cadence.' })
  async updateCadenceDefault(
    @Args('input', { description: 'What changes.' }) input: UpdateCadenceDefaultInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.cadenceDefaults.update(actor, input);
    return this.reader.payload('cadenceDefault', cadenceDefaultRead, id, actor);
  }
}
