import { Module } from '@nestjs/common';
import { ContactPointsService } from './contact-points.service.js';
import { KeyPersonsService } from './key-persons.service.js';
import { KeyPersonsResolver } from './key-persons.resolver.js';
import { KIND_RESOLVERS } from './kinds.resolver.js';
import { StakeholdersResolver } from './stakeholders.resolver.js';
import { StakeholdersService } from './stakeholders.service.js';
import { VocabularyResolver } from './vocabulary.resolver.js';
import { VocabularyService } from './vocabulary.service.js';

@Module({
  providers: [
    ContactPointsService,
    KeyPersonsService,
    StakeholdersService,
    VocabularyService,
    KeyPersonsResolver,
    StakeholdersResolver,
    VocabularyResolver,
    ...KIND_RESOLVERS,
  ],
  exports: [ContactPointsService, KeyPersonsService, StakeholdersService, VocabularyService],
})
export class StakeholdersModule {}
