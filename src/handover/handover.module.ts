import { Module } from '@nestjs/common';
import { HandoverLists } from './handover.additions.js';
import { HandoverResolver } from './handover.resolver.js';
import { HandoverService } from './handover.service.js';

@Module({ providers: [HandoverService, HandoverLists, HandoverResolver] })
export class HandoverModule {}
