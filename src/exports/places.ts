import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { AnalysedNetwork } from '../analysis/analysed-network.js';
import { Analyst } from '../analysis/analyst.js';
import { task } from '../analysis/task.js';
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
    const places = await this.analyst.run(LAYOUT, network, known);
    // A place that is kept is seen by all: nobody's is kept whose being there is not for all.
    const fresh = network.ids
      .map((id, node) => ({ id, ...places[node], open: !network.hidden[node] }))
      .filter(({ id, open }) => open && !known[id]);
    if (fresh.length)
      await this.database.query(
        `INSERT INTO network_position SELECT * FROM json_to_recordset($1) AS p(id uuid, x float, y float) ON CONFLICT DO NOTHING`,
        [JSON.stringify(fresh)],
      );
    return places;
  }
}
