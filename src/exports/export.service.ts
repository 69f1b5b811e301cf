import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Watch } from '../database/watch.js';
import { AuditTrail } from '../identity/audit-trail.js';
import type { Actor } from '../kernel/actor.js';
import type { NetworkQuestion } from '../ties/question.js';
import { NetworkAnalysisService } from '../analysis/analysis.service.js';
import { Analyst } from '../analysis/analyst.js';
import { task } from '../analysis/task.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { picture } from './picture.js';
import { NetworkPlaces } from './places.js';
import type { ExportSource } from './source.js';
import { kumu, nodeTable, type Separator, tieTable } from './tables.js';

const RASTER = task<typeof import('./raster.js'), 'raster'>(import.meta.url, './raster.js', 'raster');

/** The formats, by their names in an address. */
export const FORMATS = {
  'network.gexf': { type: 'application/gexf+xml', make: gexf },
  'network.graphml': { type: 'application/graphml+xml', make: graphml },
  'nodes.csv': { type: 'text/csv; charset=utf-8', make: nodeTable },
  'ties.csv': { type: 'text/csv; charset=utf-8', make: tieTable },
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
    private readonly places: NetworkPlaces,
    private readonly analyst: Analyst,
    private readonly watch: Watch,
    private readonly audit: AuditTrail,
  ) {}

  /** Journalled before anything leaves, each protected person in it by name. */
  async export(actor: Actor, format: Format, question: NetworkQuestion, separator?: Separator): Promise<Readable> {
    const analysed = await this.networks.analysed(actor, question);
    const { ids, hidden } = analysed.network;
    await this.audit.exported(actor, format, question);
    await this.watch.read(
      actor,
      ids.filter((_, node) => hidden[node]),
    );
    const source: ExportSource = { ...analysed, positions: await this.places.of(analysed) };
    if (format !== 'network.png') return Readable.from(FORMATS[format].make(source, separator));
    return Readable.from([Buffer.from(await this.analyst.run(RASTER, [...picture(source)].join('')))]);
  }
}
