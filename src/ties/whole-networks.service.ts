import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import type { Actor } from '../kernel/actor.js';
import type { NetworkQuestion } from './question.js';
import type { WholeNetwork } from './whole-network.js';
import { wholeNetworkStatement } from './whole-network.sql.js';

/** How long reading a whole network may take: a million interactions need more than a page. */
const LOAD_MS = 120_000;

export interface NetworkState {
  /** Changes whenever something does that networks are made of. */
  version: string;
  /** Changes whenever something is hidden from somebody, or destroyed: what was found before may not be shown after. */
  hidden: string;
}

/** Whole networks as somebody sees them. */
@Injectable()
export class WholeNetworks {
  constructor(private readonly database: Database) {}

  /** The network as it is in the database. */
  async load(actor: Actor, question: NetworkQuestion): Promise<WholeNetwork> {
    authorise(actor, 'network.read');
    const statement = new Statement(actor);
    const text = wholeNetworkStatement(statement, question);
    const [{ data }] = await this.database.read<{ data: WholeNetwork }>(actor, text, statement.values, LOAD_MS);
    return data;
  }

  /** How what networks are made of stands now. */
  async state(): Promise<NetworkState> {
    const [state] = await this.database.query<NetworkState & Record<string, string>>(
      'SELECT network_version() AS version, network_hidden() AS hidden',
    );
    return state;
  }
}
