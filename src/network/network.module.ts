import { Module } from '@nestjs/common';
import { NetworkAnalysisResolver } from './analysis.resolver.js';
import { NetworkAnalysisService } from './analysis.service.js';
import { Analyst } from './analyst.js';
import { NetworkExportController } from './exports/export.controller.js';
import { NetworkExportService } from './exports/export.service.js';
import { NetworkPictureResolver } from './exports/picture.resolver.js';
import { NetworkPlaces } from './exports/places.js';
import { NetworkResolver, StakeholderNeighbours } from './network.resolver.js';

@Module({
  controllers: [NetworkExportController],
  providers: [
    NetworkResolver,
    StakeholderNeighbours,
    NetworkAnalysisResolver,
    NetworkAnalysisService,
    NetworkExportService,
    NetworkPlaces,
    NetworkPictureResolver,
    Analyst,
  ],
})
export class NetworkModule {}
