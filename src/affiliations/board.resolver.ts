import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { StakeholderPayload } from '../stakeholders/stakeholder.type.js';
import { RecordBoardInput } from './board.inputs.js';
import { BoardService } from './board.service.js';

@Resolver()
export class BoardResolver {
  constructor(
    private readonly board: BoardService,
    private readonly reader: Reader,
  ) {}

  @Requires('affiliation.write')
  @Mutation(() => StakeholderPayload, {
    description:
      'Records a whole board as it is after a meeting, in one go: who stays, who is something else, who leaves, who comes.',
  })
  async recordBoard(
    @Args('input', { description: 'The day, and what changes.' }) input: RecordBoardInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.board.record(actor, input);
    return this.reader.payload('stakeholder', stakeholderRead, id, actor);
  }
}
