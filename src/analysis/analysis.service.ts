import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import type { Actor } from '../kernel/actor.js';
import type { NetworkQuestion } from '../ties/question.js';
import { type NetworkState, WholeNetworks } from '../ties/whole-networks.service.js';
import type { AnalysedNetwork, Latest } from './analysed-network.js';
import { Analyst } from './analyst.js';
import { graphOfNetwork } from './network-graph.js';
import { task } from './task.js';

const ANALYSE = task<typeof import('./analysis.js'), 'analyse'>(import.meta.url, './analysis.js', 'analyse');

/** Analyses kept: of some colleagues with some filters each. */
const KEPT = 24;

/** An analysis, and what the network was made of when it was begun. */
interface Made {
  state: NetworkState;
  found: Promise<AnalysedNetwork>;
}

const isSame = (one: NetworkState, other: NetworkState): boolean =>
  one.version === other.version && one.hidden === other.hidden;

/**
 * Networks as somebody sees them, analysed. What was found is kept. Once something has changed that the network is made of it
 * is shown still, with its age, while a new analysis is made; but never once something was hidden or destroyed. Whose sight
 * differs has an analysis of their own.
 */
@Injectable()
export class NetworkAnalysisService {
  /** What is found, by who asked what. */
  private readonly kept = new Map<string, Made>();
  /** What is being made, likewise. */
  private readonly underWay = new Map<string, Made>();

  constructor(
    private readonly networks: WholeNetworks,
    private readonly analyst: Analyst,
  ) {}

  /** The network as it is now: for what leaves the house, and is not made anew by itself. */
  async analysed(actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    const { key, state } = await this.look(actor, question);
    return this.current(key, state, actor, question);
  }

  /** What is there, at once; where it is old, a new one is made meanwhile. */
  async latest(actor: Actor, question: NetworkQuestion): Promise<Latest> {
    const { key, state } = await this.look(actor, question);
    const before = this.kept.get(key) ?? this.underWay.get(key);
    if (before?.state.hidden !== state.hidden)
      return { analysed: await this.current(key, state, actor, question), stale: false };
    if (!this.underWay.has(key) && !isSame(before.state, state)) void this.make(key, state, actor, question);
    return { analysed: await before.found, stale: !isSame(before.state, state) };
  }

  private async look(actor: Actor, question: NetworkQuestion) {
    authorise(actor, 'network.read');
    return { key: JSON.stringify([actor.userId, actor.roles, question]), state: await this.networks.state() };
  }

  /** What was found, or is being found, since the last change. */
  private current(key: string, state: NetworkState, actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    const there = [this.kept.get(key), this.underWay.get(key)].find((made) => made && isSame(made.state, state));
    return there?.found ?? this.make(key, state, actor, question);
  }

  private make(key: string, state: NetworkState, actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    const made = { state, found: this.analyse(actor, question) };
    this.underWay.set(key, made);
    const end = (good: boolean) => {
      if (this.underWay.get(key) !== made) return;
      this.underWay.delete(key);
      if (good) this.keep(key, made);
    };
    made.found.then(
      () => end(true),
      () => end(false),
    );
    return made.found;
  }

  private keep(key: string, made: Made): void {
    this.kept.delete(key);
    this.kept.set(key, made);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest) this.kept.delete(oldest);
  }

  private async analyse(actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    const computedAt = new Date();
    const network = await this.networks.load(actor, question);
    const analysis = await this.analyst.run(ANALYSE, network);
    return { question, computedAt, network, graph: graphOfNetwork(network), analysis };
  }
}
