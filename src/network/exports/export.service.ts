import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access/audit-trail.js';
import { Database } from '../../database/database.js';
import { journalReads } from '../../graphql/read/sensitive.js';
import type { Actor } from '../../kernel/actor.js';
import type { NetworkQuestion } from '../analysis.load.js';
import { type AnalysedNetwork, NetworkAnalysisService } from '../analysis.service.js';
import { Analyst } from '../analyst.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { picture } from './picture.js';
import type { Position } from './position.js';
import type { ExportSource } from './source.js';
import { kumu, nodeTable, tieTable } from './tables.js';

/** The formats, by their names in an address. */
export const FORMATS = {
  'network.gexf': { type: 'application/gexf+xml', make: gexf },
  'network.graphml': { type: 'application/graphml+xml', make: graphml },
  'nodes.csv': { type: 'text/csv', make: nodeTable },
  'ties.csv': { type: 'text/csv', make: tieTable },
  'kumu.json': { type: 'application/json', make: kumu },
  'network.svg': { type: 'image/svg+xml', make: picture },
  'network.png': { type: 'image/png', make: picture },
} as const;
export type Format = keyof typeof FORMATS;

/** Networks as files: what somebody may see, and no more. */
@Injectable()
export class NetworkExportService {
  constructor(
    private readonly networks: NetworkAnalysisService,
    private readonly analyst: Analyst,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Journalled before anything leaves, each protected person in it by name. */
  async export(actor: Actor, format: Format, question: NetworkQuestion): Promise<Readable> {
    const analysed = await this.networks.analysed(actor, question);
    const { ids, hidden } = analysed.network;
    await this.audit.exported(actor, format, question);
    await journalReads(this.database, actor, new Set(ids.filter((_, node) => hidden[node])));
    const source: ExportSource = { ...analysed, positions: await this.places(analysed) };
    if (format !== 'network.png') return Readable.from(FORMATS[format].make(source));
    return Readable.from([Buffer.from(await this.analyst.raster([...picture(source)].join('')))]);
  }

  /** Where the nodes stand: where they stood before; places of those who are new are found and kept. */
  private async places({ network }: AnalysedNetwork): Promise<Position[]> {
    const rows = await this.database.query<Position & { id: string }>(
      'SELECT stakeholder_id AS id, x, y FROM network_position WHERE stakeholder_id = ANY ($1::uuid[])',
      [network.ids],
    );
    const known = Object.fromEntries(rows.map(({ id, x, y }) => [id, { x, y }]));
    const places = await this.analyst.layout(network, known);
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
