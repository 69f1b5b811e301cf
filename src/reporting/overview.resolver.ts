import { Args, ArgsType, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { DateInput } from '../graphql/fields.js';
import { Reader } from '../graphql/read/reader.js';
import { cachedSelection } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { addDays, stockholmDate } from '../kernel/time.js';
import { overviewStatement } from './overview.read.js';
import { Overview } from './overview.type.js';

/** Twelve weeks: long enough to see a rhythm. */
const USUAL_DAYS = 7 * 12;
const LONGEST_DAYS = 366 * 5;

@ArgsType()
export class OverviewArgs {
  @DateInput('The first day; twelve weeks before the last unless given.', { optional: true, clearable: true })
  from?: string | null;

  @DateInput('The last day; today unless given.', { optional: true, clearable: true })
  until?: string | null;
}

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
      overviewStatement(compiler, statement, cachedSelection(info), { from, until }),
    );
  }
}
