import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import type { Actor } from '../kernel/actor.js';
import { type Graph, graphOf } from './algorithms/graph.js';
import type { Analysis } from './analysis.js';
import { type LoadedNetwork, loadStatement, type NetworkQuestion } from './analysis.load.js';
import { Analyst } from './analyst.js';

/** How long reading a whole network may take: a million interactions need more than a page. */
const LOAD_MS = 120_000;

/** Analyses kept: of some colleagues with some filters each. */
const KEPT = 24;

/** A network with all that is found in it. */
export interface AnalysedNetwork {
  question: NetworkQuestion;
  network: LoadedNetwork;
  graph: Graph;
  analysis: Analysis;
}

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
    private readonly database: Database,
    private readonly analyst: Analyst,
  ) {}

  async analysed(actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    authorise(actor, 'network.read');
    const key = JSON.stringify([actor.userId, actor.roles, question]);
    const [{ version }] = await this.database.query<{ version: string }>('SELECT network_version() AS version');
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

  /** The network alone, as it is in the database. */
  async load(actor: Actor, question: NetworkQuestion): Promise<LoadedNetwork> {
    authorise(actor, 'network.read');
    const statement = new Statement(actor);
    const text = loadStatement(statement, question);
    const [{ data }] = await this.database.read<{ data: LoadedNetwork }>(actor, text, statement.values, LOAD_MS);
    return data;
  }

  private async analyse(actor: Actor, question: NetworkQuestion): Promise<AnalysedNetwork> {
    const network = await this.load(actor, question);
    const analysis = await this.analyst.analyse(network);
    return { question, network, graph: graphOfNetwork(network), analysis };
  }
}

export const graphOfNetwork = ({ ids, ties }: LoadedNetwork): Graph =>
  graphOf(ids.length, { sources: ties.a, targets: ties.b, weights: ties.weight });
