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

interface Kept {
  state: NetworkState;
  found: Promise<AnalysedNetwork>;
}

/**
 * Networks as somebody sees them, analysed. What was found is kept. Once something has changed that the network is made of it
 * is shown still, with its age, while a new analysis is made; but never once something was hidden or destroyed. Whose sight
 * differs has an analysis of their own.
 */
@Injectable()
export class NetworkAnalysisService {
  private readonly kept = new Map<string, Kept>();
  /** Analyses that are being made in place of older ones, by their keys. */
  private readonly renewed = new Map<string, Promise<AnalysedNetwork>>();

  constructor(
    private readonly networks: WholeNetworks,
    private readonly analyst: Analyst,
  ) {}

  /** The network as it is now: for what leaves the house, and is not made anew by itself. */
  async analysed(actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    const { key, state, before } = await this.look(actor, question);
    if (before?.state.version === state.version && before.state.hidden === state.hidden) return before.found;
    return this.renew(key, state, actor, question);
  }

  /** What is there, at once; where it is old, a new one is made meanwhile. */
  async latest(actor: Actor, question: NetworkQuestion): Promise<Latest> {
    const { key, state, before } = await this.look(actor, question);
    if (before?.state.hidden !== state.hidden)
      return { analysed: await this.renew(key, state, actor, question), stale: false };
    const stale = before.state.version !== state.version;
    if (stale && !this.renewed.has(key)) {
      const renewed = this.renew(key, state, actor, question, before);
      this.renewed.set(key, renewed);
      const end = () => this.renewed.delete(key);
      renewed.then(end, end);
    }
    return { analysed: await before.found, stale };
  }

  private async look(actor: Actor, question: NetworkQuestion) {
    authorise(actor, 'network.read');
    const key = JSON.stringify([actor.userId, actor.roles, question]);
    return { key, state: await this.networks.state(), before: this.kept.get(key) };
  }

  /** @param meanwhile what is shown until the new analysis is there */
  private renew(
    key: string,
    state: NetworkState,
    actor: Actor,
    question: NetworkQuestion,
    meanwhile?: Kept,
  ): Promise<AnalysedNetwork> {
    const found = this.analyse(actor, question);
    if (!meanwhile) this.keep(key, { state, found });
    found.then(
      () => this.keep(key, { state, found }),
      () => this.kept.get(key)?.found === found && this.kept.delete(key),
    );
    return found;
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
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
