import { Module } from '@nestjs/common';
import { AgendaResolver } from './agenda.resolver.js';
import { AttentionResolver } from './attention.resolver.js';

@Module({ providers: [AgendaResolver, AttentionResolver] })
export class AttentionModule {}
