import { Module } from '@nestjs/common';
import { AttentionResolver } from './attention.resolver.js';

@Module({ providers: [AttentionResolver] })
export class AttentionModule {}
