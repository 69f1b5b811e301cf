import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { demand } from '../access/permission.guard.js';
import type { GraphqlRequest } from '../graphql/context.js';
import { InputPipe } from '../graphql/input.pipe.js';
import { sendError } from '../graphql/send-error.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { notFound, SamverkaError, unauthenticated } from '../kernel/errors.js';
import { questionOf } from '../ties/question.js';
import { ExportQuery } from './export.inputs.js';
import { type Format, FORMATS, NetworkExportService } from './export.service.js';

/** Networks as files, for Gephi, Kumu, spreadsheets and reports. The session is that of the API. */
@Controller('exports')
export class NetworkExportController {
  constructor(
    private readonly exports: NetworkExportService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':format')
  async get(
    @Param('format') format: string,
    @Query() query: Record<string, unknown>,
    @Req() { actor }: GraphqlRequest,
    @Res() res: Response,
  ): Promise<void> {
    try {
      if (!actor) throw unauthenticated();
      await demand(actor, 'network.read');
      if (!Object.hasOwn(FORMATS, format)) throw notFound('export', format);
      const asked = (await new InputPipe(ExportQuery).transform(query, { type: 'body', data: 'query' })) as ExportQuery;
      const question = questionOf({ filter: asked, asOf: asked.asOf }, this.config.NETWORK_HALF_LIFE_DAYS);
      const file = await this.exports.export(actor, format as Format, question, asked.separator);
      res.setHeader('Content-Type', FORMATS[format as Format].type);
      res.setHeader('Content-Disposition', `attachment; filename="${format}"`);
      res.setHeader('Cache-Control', 'no-store');
      await pipeline(file, res);
    } catch (error) {
      if (!(error instanceof SamverkaError)) throw error;
      sendError(res, error, STATUS[error.code]);
    }
  }
}

const STATUS: Partial<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403 };
