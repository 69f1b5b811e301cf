import { Inject } from '@nestjs/common';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import { selectionOf } from '../graphql/read/selection-cache.js';
import type { Actor } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { badField } from '../kernel/errors.js';
import { type AskedNetwork, type NetworkQuestion, questionOf } from '../ties/question.js';
import { WholeNetworks } from '../ties/whole-networks.service.js';
import {
  IntroductionPathArgs,
  MissingPartnersArgs,
  NetworkAnalysisArgs,
  NetworkChangeArgs,
} from './analysis.inputs.js';
import { answerStatement } from './answer.statement.js';
import { NetworkAnalysisService } from './analysis.service.js';
import { NetworkAnalysis } from './analysis.type.js';
import { changeBetween } from './change.js';
import { NetworkChange } from './change.type.js';
import type { AnswerClass } from './figures.js';
import { findingsOf } from './findings/findings.js';
import type { Found } from './found.js';
import { pathTo } from './introduction-path.js';
import { IntroductionStep } from './introduction-path.type.js';
import { type InitiativeParts, missingFrom } from './missing-partners.js';
import { initiativeStatement } from './missing-partners.sql.js';
import { MissingPartners } from './missing-partners.type.js';

@Resolver()
export class NetworkAnalysisResolver {
  constructor(
    private readonly networks: WholeNetworks,
    private readonly analyses: NetworkAnalysisService,
    private readonly reader: Reader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Requires('network.read')
  @Query(() => NetworkAnalysis, {
    description: 'What the network is like, who ties it together, where it is thin and who should meet: with reasons.',
  })
  async networkAnalysis(
    @Args() args: NetworkAnalysisArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const latest = await this.analyses.latest(actor, this.question(args));
    return this.answer(NetworkAnalysis, findingsOf(latest, args), actor, info);
  }

  @Requires('network.read')
  @Query(() => NetworkChange, { description: 'What moved in the network between two days.' })
  async networkChange(@Args() args: NetworkChangeArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    const [before, after] = [
      this.question({ filter: args.filter, asOf: args.from }),
      this.question({ filter: args.filter, asOf: args.to }),
    ];
    if (before.asOf >= after.asOf) throw badField('from', 'period', 'must lie before the later day');
    const found = changeBetween(
      { question: before, network: await this.networks.load(actor, before) },
      { question: after, network: await this.networks.load(actor, after) },
      args.limit,
    );
    return this.answer(NetworkChange, found, actor, info);
  }

  @Requires('network.read')
  @Query(() => [IntroductionStep], {
    description:
      'The shortest way to somebody, from one to the next, over ties that are strong; empty where there is none.',
  })
  async introductionPath(
    @Args() args: IntroductionPathArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const analysed = await this.analyses.analysed(actor, this.question({}));
    const steps = pathTo(analysed, args.toId, args.fromId);
    return this.answer(IntroductionStep, steps, actor, info);
  }

  @Requires('network.read')
  @Query(() => MissingPartners, {
    nullable: true,
    description: 'Who is missing from an initiative, and where it has gaps.',
  })
  async missingPartners(
    @Args() args: MissingPartnersArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ) {
    const initiative = await this.reader.value<InitiativeParts>(info, actor, (statement) =>
      initiativeStatement(statement, args.initiativeId),
    );
    if (!initiative) return null;
    const analysed = await this.analyses.analysed(actor, this.question({}));
    return this.answer(MissingPartners, missingFrom(analysed, initiative, args.limit), actor, info);
  }

  private question(asked: AskedNetwork): NetworkQuestion {
    return questionOf(asked, this.config.NETWORK_HALF_LIFE_DAYS);
  }

  private answer<Answer extends object>(
    type: AnswerClass<Answer>,
    found: Found<Answer> | Found<Answer>[],
    actor: Actor,
    info: GraphQLResolveInfo,
  ) {
    return this.reader.run(info, actor, (compiler, statement) =>
      answerStatement(compiler, statement, selectionOf(info), type, found),
    );
  }
}
