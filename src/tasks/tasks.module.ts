import { Module } from '@nestjs/common';
import { CommitmentsResolver } from './commitments.resolver.js';
import { CommitmentsService } from './commitments.service.js';
import { FollowUpsResolver } from './follow-ups.resolver.js';
import { FollowUpsService } from './follow-ups.service.js';
import { StakeholderCommitments } from './commitment.additions.js';

@Module({
  providers: [CommitmentsService, FollowUpsService, CommitmentsResolver, FollowUpsResolver, StakeholderCommitments],
  exports: [CommitmentsService, FollowUpsService],
})
export class TasksModule {}
