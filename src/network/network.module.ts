import { Module } from '@nestjs/common';
import { NetworkResolver, StakeholderNeighbours } from './network.resolver.js';

@Module({ providers: [NetworkResolver, StakeholderNeighbours] })
export class NetworkModule {}
