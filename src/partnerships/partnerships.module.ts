import { Module } from '@nestjs/common';
import { link } from '../database/links.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AgreementsResolver } from './agreements.resolver.js';
import { AgreementsService } from './agreements.service.js';
import { ContributionsResolver } from './contributions.resolver.js';
import { ContributionsService } from './contributions.service.js';
import { PartiesService } from './parties.service.js';
import { PartnershipTasksResolver } from './partnership-tasks.resolver.js';
import { PartnershipTasksService } from './partnership-tasks.service.js';
import {
  CommitmentPartnership,
  FollowUpPartnership,
  InitiativePartnerships,
  InteractionPartnerships,
  PartnershipContributions,
  PartnershipInteractions,
  StakeholderPartnerships,
} from './partnership.additions.js';
import { PartnershipInteraction } from './partnership-interaction.entity.js';
import { Partnership } from './partnership.entity.js';
import { leadBack, partnershipRead } from './partnership.read.js';
import { PartnershipsResolver } from './partnerships.resolver.js';
import { PartnershipsService } from './partnerships.service.js';

const CONTACTS = link(PartnershipInteraction, 'interactionId', 'partnershipId', {
  of: Partnership,
  field: 'partnershipIds',
  called: 'a partnership',
});

@Module({
  imports: [InteractionsModule, TasksModule],
  providers: [
    AgreementsService,
    ContributionsService,
    PartiesService,
    PartnershipsService,
    PartnershipTasksService,
    AgreementsResolver,
    CommitmentPartnership,
    ContributionsResolver,
    FollowUpPartnership,
    InitiativePartnerships,
    InteractionPartnerships,
    PartnershipContributions,
    PartnershipInteractions,
    PartnershipsResolver,
    PartnershipTasksResolver,
    StakeholderPartnerships,
  ],
  exports: [AgreementsService, ContributionsService, PartiesService, PartnershipsService, PartnershipTasksService],
})
export class PartnershipsModule {
  constructor(interactions: InteractionsService) {
    leadBack();
    interactions.mayBelongTo(CONTACTS, partnershipRead);
  }
}
