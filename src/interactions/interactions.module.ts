import { Module } from '@nestjs/common';
import { AffiliationsModule } from '../affiliations/affiliations.module.js';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { CommitmentsResolver, StakeholderCommitments } from './commitments.resolver.js';
import { CommitmentsService } from './commitments.service.js';
import { FollowUpsService } from './follow-ups.service.js';
import { InteractionsResolver, StakeholderInteractions } from './interactions.resolver.js';
import { InteractionsService } from './interactions.service.js';
import { ParticipantsService } from './participants.service.js';

@Module({
  imports: [StakeholdersModule, AffiliationsModule],
  providers: [
    CommitmentsService,
    CommitmentsResolver,
    StakeholderCommitments,
    FollowUpsService,
    InteractionsService,
    ParticipantsService,
    InteractionsResolver,
    StakeholderInteractions,
  ],
  exports: [CommitmentsService, FollowUpsService, InteractionsService],
})
export class InteractionsModule {}
