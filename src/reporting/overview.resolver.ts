import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import { selectionOf } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { addDays, stockholmDate } from '../kernel/time.js';
import { OverviewArgs } from './overview.inputs.js';
import { overviewStatement } from './overview.read.js';
import { Overview } from './overview.type.js';

/** Twelve weeks: long enough to see a rhythm. */
const USUAL_DAYS = 7 * 12;
const LONGEST_DAYS = 366 * 5;

@Resolver()
export class OverviewResolver {
  constructor(private readonly reader: Reader) {}

  @Requires('report.read')
  @Query(() => Overview, { description: 'The work of a period in figures: what was held, and who there is where.' })
  overview(@Args() args: OverviewArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    const until = args.until ?? stockholmDate();
    const from = args.from ?? addDays(until, -USUAL_DAYS);
    if (from > until) throw badField('from', 'period', 'must not lie after the last day');
    if (from < addDays(until, -LONGEST_DAYS))
      throw badField('from', 'period', 'must lie within five years of the last day');
    return this.reader.run(info, actor, (compiler, statement) =>
      overviewStatement(compiler, statement, selectionOf(info), { from, until }),
    );
  }
}
