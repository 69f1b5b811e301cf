import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import type { Actor } from '../kernel/actor.js';
import type { NetworkQuestion } from '../ties/question.js';
import { WholeNetworks } from '../ties/whole-networks.service.js';
import type { AnalysedNetwork } from './analysed-network.js';
import { Analyst } from './analyst.js';
import { graphOfNetwork } from './network-graph.js';
import { task } from './task.js';

const ANALYSE = task<typeof import('./analysis.js'), 'analyse'>(import.meta.url, './analysis.js', 'analyse');

/** Analyses kept: of some colleagues with some filters each. */
const KEPT = 24;

interface Kept {
  version: string;
  found: Promise<AnalysedNetwork>;
}

/**
 * Networks as somebody sees them, analysed. What was found is kept until something changes that the network is made of: the
 * journal's last number of such a change is the version. Whose sight differs has an analysis of their own.
 */
@Injectable()
export class NetworkAnalysisService {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly networks: WholeNetworks,
    private readonly analyst: Analyst,
  ) {}

  async analysed(actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    authorise(actor, 'network.read');
    const key = JSON.stringify([actor.userId, actor.roles, question]);
    const version = await this.networks.version();
    const before = this.kept.get(key);
    if (before?.version === version) return before.found;
    const found = this.analyse(actor, question);
    this.kept.delete(key);
    this.kept.set(key, { version, found });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest) this.kept.delete(oldest);
    found.catch(() => this.kept.delete(key));
    return found;
  }

  private async analyse(actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    const network = await this.networks.load(actor, question);
    const analysis = await this.analyst.run(ANALYSE, network);
    return { question, network, graph: graphOfNetwork(network), analysis };
  }
}
