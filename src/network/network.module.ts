import { Module } from '@nestjs/common';
import { NetworkAnalysisResolver } from './analysis.resolver.js';
import { NetworkAnalysisService } from './analysis.service.js';
import { Analyst } from './analyst.js';
import { NetworkResolver, StakeholderNeighbours } from './network.resolver.js';

@Module({
  providers: [NetworkResolver, StakeholderNeighbours, NetworkAnalysisResolver, NetworkAnalysisService, Analyst],
})
export class NetworkModule {}
