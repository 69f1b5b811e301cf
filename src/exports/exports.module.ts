import { Module } from '@nestjs/common';
import { AnalysisModule } from '../analysis/analysis.module.js';
import { NetworkExportController } from './export.controller.js';
import { NetworkExportService } from './export.service.js';
import { NetworkPictureResolver } from './picture.resolver.js';
import { NetworkPlaces } from './places.js';

@Module({
  imports: [AnalysisModule],
  controllers: [NetworkExportController],
  providers: [NetworkExportService, NetworkPlaces, NetworkPictureResolver],
})
export class ExportsModule {}
