import { Module } from '@nestjs/common';
import { link } from '../database/links.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { GrantsResolver } from './grants.resolver.js';
import { GrantsService } from './grants.service.js';
import { InitiativesResolver } from './initiatives.resolver.js';
import { InitiativesService } from './initiatives.service.js';
import { ParticipationsService } from './participations.service.js';
import { InitiativeInteractions, InteractionInitiatives, StakeholderInitiatives } from './initiative.additions.js';
import { InitiativeInteraction } from './initiative-interaction.entity.js';
import { Initiative } from './initiative.entity.js';
import { initiativeRead } from './initiative.read.js';

const CONTACTS = link(InitiativeInteraction, 'interactionId', 'initiativeId', {
  of: Initiative,
  field: 'initiativeIds',
  called: 'an initiative',
});

@Module({
  imports: [InteractionsModule],
  providers: [
    GrantsService,
    InitiativesService,
    ParticipationsService,
    GrantsResolver,
    InitiativeInteractions,
    InitiativesResolver,
    InteractionInitiatives,
    StakeholderInitiatives,
  ],
  exports: [GrantsService, InitiativesService, ParticipationsService],
})
export class InitiativesModule {
  constructor(interactions: InteractionsService) {
    interactions.mayBelongTo(CONTACTS, initiativeRead);
  }
}
