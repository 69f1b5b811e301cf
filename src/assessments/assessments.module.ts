import { Module } from '@nestjs/common';
import { AssessmentsResolver, StakeholderAssessments } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  providers: [AssessmentsService, AssessmentsResolver, StakeholderAssessments],
  exports: [AssessmentsService],
})
export class AssessmentsModule {}
