import { Module } from '@nestjs/common';
import { AffiliationsModule } from '../affiliations/affiliations.module.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { SampleLoader } from './sample.loader.js';

@Module({
  imports: [StakeholdersModule, AffiliationsModule, InteractionsModule],
  providers: [SampleLoader],
  exports: [SampleLoader],
})
export class SamplesModule {}
