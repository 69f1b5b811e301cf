import { Module } from '@nestjs/common';
import { AssessmentsResolver } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';
import { StakeholderAssessments } from './assessment.additions.js';

@Module({
  providers: [AssessmentsService, AssessmentsResolver, StakeholderAssessments],
  exports: [AssessmentsService],
})
export class AssessmentsModule {}
