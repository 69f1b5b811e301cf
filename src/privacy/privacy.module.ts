import { Module } from '@nestjs/common';
import { PersonalData } from './personal-data.js';
import { PrivacyResolver } from './privacy.resolver.js';
import { PrivacyService } from './privacy.service.js';
import { RetentionJob } from './retention.job.js';
import { RetentionResolver } from './retention.resolver.js';
import { RetentionService } from './retention.service.js';
import { SubjectAccessService } from './subject-access.service.js';

@Module({
  providers: [
    PersonalData,
    PrivacyService,
    SubjectAccessService,
    RetentionService,
    RetentionJob,
    PrivacyResolver,
    RetentionResolver,
  ],
  exports: [RetentionJob],
})
export class PrivacyModule {}
