import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { AnalysedNetwork } from '../analysis/analysed-network.js';
import type { Tied } from '../analysis/network-graph.js';
import { Analyst } from '../analysis/analyst.js';
import { task } from '../analysis/task.js';
import type { WholeNetwork } from '../ties/whole-network.js';
import type { Position } from './position.js';

const LAYOUT = task<typeof import('./layout.js'), 'layout'>(import.meta.url, './layout.js', 'layout');

/** Where the nodes of networks stand in pictures, from one picture to the next. */
@Injectable()
export class NetworkPlaces {
  /** Laying out is long work: who asks again meanwhile waits for the same. */
  private readonly underWay = new WeakMap<AnalysedNetwork, Promise<Position[]>>();

  constructor(
    private readonly analyst: Analyst,
    private readonly database: Database,
  ) {}

  /** Where the nodes stand: where they stood before; places of those who are new are found and kept. */
  of(analysed: AnalysedNetwork): Promise<Position[]> {
    const before = this.underWay.get(analysed);
    if (before) return before;
    const places = this.find(analysed);
    this.underWay.set(analysed, places);
    places.catch(() => this.underWay.delete(analysed));
    return places;
  }

  private async find({ network }: AnalysedNetwork): Promise<Position[]> {
    const rows = await this.database.query<Position & { id: string }>(
      'SELECT stakeholder_id AS id, x, y FROM network_position WHERE stakeholder_id = ANY ($1::uuid[])',
      [network.ids],
    );
    const known = Object.fromEntries(rows.map(({ id, x, y }) => [id, { x, y }]));
    const open = openPart(network);
    if (!open) return this.keep(network.ids, await this.analyst.run(LAYOUT, network, known), known);
    const kept = await this.keep(open.ids, await this.analyst.run(LAYOUT, open, known), known);
    return this.analyst.run(LAYOUT, network, Object.fromEntries(open.ids.map((id, node) => [id, kept[node]])));
  }

  private async keep(ids: string[], places: Position[], known: Record<string, Position>): Promise<Position[]> {
    const fresh = ids.map((id, node) => ({ id, ...places[node] })).filter(({ id }) => !known[id]);
    if (fresh.length)
      await this.database.query(
        `INSERT INTO network_position SELECT * FROM json_to_recordset($1) AS p(id uuid, x float, y float) ON CONFLICT DO NOTHING`,
        [JSON.stringify(fresh)],
      );
    return places;
  }
}

/**
 * The network without those whose being there is not for all; undefined where there is none. A place that is kept is seen by
 * all, so nobody hidden has one that is kept, and nobody's that is kept comes of where a hidden one stands.
 */
function openPart({ ids, hidden, ties }: WholeNetwork): Tied | undefined {
  if (!hidden.includes(true)) return undefined;
  const nodes = ids.flatMap((_, node) => (hidden[node] ? [] : node));
  const place = new Map(nodes.map((node, at) => [node, at]));
  const within = ties.a.flatMap((a, tie) => (place.has(a) && place.has(ties.b[tie]) ? tie : []));
  const pick = <T>(list: T[]) => within.map((tie) => list[tie]);
  const end = (list: number[]) => pick(list).map((node) => place.get(node)!);
  return {
    ids: nodes.map((node) => ids[node]),
    ties: { a: end(ties.a), b: end(ties.b), weight: pick(ties.weight) },
  };
}
