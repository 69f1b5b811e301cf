import { Module } from '@nestjs/common';
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
  PartnershipContributions,
  StakeholderPartnerships,
} from './partnership.additions.js';
import { leadBack } from './partnership.read.js';
import { PartnershipsResolver } from './partnerships.resolver.js';
import { PartnershipsService } from './partnerships.service.js';

@Module({
  imports: [TasksModule],
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
    PartnershipContributions,
    PartnershipsResolver,
    PartnershipTasksResolver,
    StakeholderPartnerships,
  ],
  exports: [AgreementsService, ContributionsService, PartiesService, PartnershipsService, PartnershipTasksService],
})
export class PartnershipsModule {
  constructor() {
    leadBack();
  }
}
