import { Module } from '@nestjs/common';
import { AffiliationsModule } from '../affiliations/affiliations.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { InitiativeSamples } from './initiative.samples.js';
import { InteractionSamples } from './interaction.samples.js';
import { PartnershipSamples } from './partnership.samples.js';
import { SampleAccountsResolver } from './sample-accounts.resolver.js';
import { SampleLoader } from './sample.loader.js';
import { SampleParts } from './sample.parts.js';
import { StakeholderSamples } from './stakeholder.samples.js';

@Module({
  imports: [
    VocabularyModule,
    StakeholdersModule,
    AffiliationsModule,
    TasksModule,
    InteractionsModule,
    InitiativesModule,
    PartnershipsModule,
    AssessmentsModule,
  ],
  providers: [StakeholderSamples, InteractionSamples, InitiativeSamples, PartnershipSamples, SampleParts, SampleLoader, SampleAccountsResolver],
  exports: [SampleLoader],
})
export class SamplesModule {}
