import { Module } from '@nestjs/common';
import { CadenceDefaultsResolver } from './cadence-defaults.resolver.js';
import { CadenceDefaultsService } from './cadence-defaults.service.js';
import { ContactPointsService } from './contact-points.service.js';
import { DetailsService } from './details.service.js';
import { KeyPersonsResolver } from './key-persons.resolver.js';
import { KeyPersonsService } from './key-persons.service.js';
import { KIND_RESOLVERS } from './kinds.resolver.js';
import { StakeholdersResolver } from './stakeholders.resolver.js';
import { StakeholdersService } from './stakeholders.service.js';

@Module({
  providers: [
    CadenceDefaultsService,
    ContactPointsService,
    DetailsService,
    KeyPersonsService,
    StakeholdersService,
    CadenceDefaultsResolver,
    KeyPersonsResolver,
    StakeholdersResolver,
    ...KIND_RESOLVERS,
  ],
  exports: [ContactPointsService, KeyPersonsService, StakeholdersService],
})
export class StakeholdersModule {}
