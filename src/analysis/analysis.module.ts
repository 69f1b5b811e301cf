import { Module } from '@nestjs/common';
import { TiesModule } from '../ties/ties.module.js';
import { NetworkAnalysisResolver } from './analysis.resolver.js';
import { NetworkAnalysisService } from './analysis.service.js';
import { Analyst } from './analyst.js';

@Module({
  imports: [TiesModule],
  providers: [NetworkAnalysisResolver, NetworkAnalysisService, Analyst],
  exports: [NetworkAnalysisService, Analyst],
})
export class AnalysisModule {}
