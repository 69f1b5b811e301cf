import { Module } from '@nestjs/common';
import { NetworkResolver } from './network.resolver.js';

@Module({ providers: [NetworkResolver] })
export class NetworkModule {}
