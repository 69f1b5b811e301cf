import { Module } from '@nestjs/common';
import { AssessmentsResolver, StakeholderAssessments } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';
import { AttentionResolver } from './attention.resolver.js';
import { HandoverLists, HandoverResolver } from './handover.resolver.js';
import { HandoverService } from './handover.service.js';

@Module({
  providers: [
    AssessmentsService,
    HandoverService,
    AssessmentsResolver,
    AttentionResolver,
    HandoverLists,
    HandoverResolver,
    StakeholderAssessments,
  ],
  exports: [AssessmentsService],
})
export class CareModule {}
