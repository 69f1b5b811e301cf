import { Module } from '@nestjs/common';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { AffiliationsResolver, OrganisationRelations, StakeholderAffiliations } from './affiliations.resolver.js';
import { AffiliationsService } from './affiliations.service.js';

@Module({
  imports: [StakeholdersModule],
  providers: [AffiliationsService, AffiliationsResolver, OrganisationRelations, StakeholderAffiliations],
  exports: [AffiliationsService],
})
export class AffiliationsModule {}
