import { guardsOf } from './graphql/read/read-type.js';
import { READS } from './reads.js';
import { type DynamicModule, Module } from '@nestjs/common';
import { CLEARANCES } from './access/clearance.js';
import { AccessModule } from './access/access.module.js';
import { AffiliationsModule } from './affiliations/affiliations.module.js';
import { AnalysisModule } from './analysis/analysis.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { AttentionModule } from './attention/attention.module.js';
import { AuditModule } from './audit/audit.module.js';
import { DatabaseModule } from './database/database.module.js';
import type { Opened } from './database/server-secrets.js';
import { ExportsModule } from './exports/exports.module.js';
import { graphqlModule, ReadModule } from './graphql/graphql.module.js';
import { HandoverModule } from './handover/handover.module.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InitiativesModule } from './initiatives/initiatives.module.js';
import { InteractionsModule } from './interactions/interactions.module.js';
import type { Config } from './kernel/config.js';
import { PartnershipsModule } from './partnerships/partnerships.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ReportingModule } from './reporting/reporting.module.js';
import { SamplesModule } from './samples/samples.module.js';
import { WATCHED_STAKEHOLDERS } from './stakeholders/watched.js';
import { StakeholdersModule } from './stakeholders/stakeholders.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TiesModule } from './ties/ties.module.js';
import { VocabularyModule } from './vocabulary/vocabulary.module.js';

/** The house: every room, once. */
@Module({})
export class AppModule {
  static with(config: Config, opened: Opened): DynamicModule {
    const identity = IdentityModule.with(config);
    return {
      module: AppModule,
      imports: [
        DatabaseModule.over(opened, {
          clearances: CLEARANCES,
          guards: guardsOf(READS),
          watched: WATCHED_STAKEHOLDERS,
          limits: config,
        }),
        ReadModule,
        AccessModule,
        identity,
        graphqlModule(config, READS, [identity]),
        HealthModule,
        VocabularyModule,
        StakeholdersModule,
        AffiliationsModule,
        TasksModule,
        InteractionsModule,
        InitiativesModule,
        PartnershipsModule,
        AttentionModule,
        AssessmentsModule,
        HandoverModule,
        TiesModule,
        AnalysisModule,
        ExportsModule,
        AuditModule,
        PrivacyModule,
        ReportingModule,
        SamplesModule,
      ],
    };
  }
}
