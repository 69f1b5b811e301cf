import { Module } from '@nestjs/common';
import { AffiliationsModule } from '../affiliations/affiliations.module.js';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { FiguresService } from './figures.service.js';
import { InteractionsResolver } from './interactions.resolver.js';
import { InteractionsService } from './interactions.service.js';
import { ParticipantsService } from './participants.service.js';
import { CommitmentInteraction, FollowUpInteraction, StakeholderInteractions } from './interaction.additions.js';

@Module({
  imports: [StakeholdersModule, AffiliationsModule, TasksModule],
  providers: [
    FiguresService,
    InteractionsService,
    ParticipantsService,
    CommitmentInteraction,
    FollowUpInteraction,
    InteractionsResolver,
    StakeholderInteractions,
  ],
  exports: [InteractionsService],
})
export class InteractionsModule {}
