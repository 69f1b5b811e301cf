import { Module } from '@nestjs/common';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { AffiliationsResolver } from './affiliations.resolver.js';
import { AffiliationsService } from './affiliations.service.js';
import { alsoChanged } from '../stakeholders/stakeholder.list.js';
import { affiliationChanged } from './affiliation.changes.js';
import { OrganisationRelations, StakeholderAffiliations } from './affiliation.additions.js';

@Module({
  imports: [StakeholdersModule],
  providers: [AffiliationsService, AffiliationsResolver, OrganisationRelations, StakeholderAffiliations],
  exports: [AffiliationsService],
})
export class AffiliationsModule {
  constructor() {
    alsoChanged(affiliationChanged);
  }
}
