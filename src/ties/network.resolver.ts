import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import type { Compiler } from '../graphql/read/compile.js';
import { Reader } from '../graphql/read/reader.js';
import type { Statement } from '../database/statement.js';
import { selectionOf } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { NetworkArgs } from './network.inputs.js';
import { isSmall, networkStatement } from './network.statement.js';
import { Network } from './network.type.js';
import { questionOf } from './question.js';

/** A half-life that leaves each held interaction its full weight: what is shown here counts them. */
const NO_FADING = 0;

@Resolver()
export class NetworkResolver {
  constructor(private readonly reader: Reader) {}

  @Requires('network.read')
  @Query(() => Network, {
    description: 'Who is tied to whom: the whole, or the neighbourhood of one stakeholder, on a day.',
  })
  network(@Args() args: NetworkArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    const { asOf, kinds, areaId, ties, ...extent } = args;
    const question = questionOf({ asOf, filter: { kinds, areaId, ties } }, NO_FADING);
    const build = (compiler: Compiler, statement: Statement) =>
      networkStatement(compiler, statement, selectionOf(info), question, extent);
    // A neighbourhood is small whatever its middle, and to plan for it takes longer than to look.
    return this.reader.run(info, actor, build, isSmall(extent) ? 'shape' : 'values');
  }
}
