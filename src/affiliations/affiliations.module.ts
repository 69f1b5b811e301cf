import { Module } from '@nestjs/common';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { AffiliationsResolver } from './affiliations.resolver.js';
import { AffiliationsService } from './affiliations.service.js';
import { BoardResolver } from './board.resolver.js';
import { BoardService } from './board.service.js';
import { RelationsResolver } from './relations.resolver.js';
import { RelationsService } from './relations.service.js';
import { alsoChanged, alsoLacks } from '../stakeholders/stakeholder.list.js';
import { affiliationChanged } from './affiliation.changes.js';
import { lacksChair } from './chair.sql.js';
import { OrganisationRelations, StakeholderAffiliations } from './affiliation.additions.js';

@Module({
  imports: [StakeholdersModule],
  providers: [
    AffiliationsService,
    AffiliationsResolver,
    BoardService,
    BoardResolver,
    RelationsService,
    RelationsResolver,
    OrganisationRelations,
    StakeholderAffiliations,
  ],
  exports: [AffiliationsService, RelationsService],
})
export class AffiliationsModule {
  constructor() {
    alsoChanged(affiliationChanged);
    alsoLacks('CHAIR', lacksChair);
  }
}
