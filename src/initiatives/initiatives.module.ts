import { Module } from '@nestjs/common';
import { GrantsResolver } from './grants.resolver.js';
import { GrantsService } from './grants.service.js';
import { InitiativesResolver } from './initiatives.resolver.js';
import { InitiativesService } from './initiatives.service.js';
import { ParticipationsService } from './participations.service.js';
import { StakeholderInitiatives } from './initiative.additions.js';

@Module({
  providers: [
    GrantsService,
    InitiativesService,
    ParticipationsService,
    GrantsResolver,
    InitiativesResolver,
    StakeholderInitiatives,
  ],
  exports: [GrantsService, InitiativesService, ParticipationsService],
})
export class InitiativesModule {}
