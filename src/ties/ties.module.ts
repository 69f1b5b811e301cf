import { Module } from '@nestjs/common';
import { StakeholderNeighbours } from './neighbour.additions.js';
import { NetworkResolver } from './network.resolver.js';
import { WholeNetworks } from './whole-networks.service.js';

@Module({ providers: [NetworkResolver, StakeholderNeighbours, WholeNetworks], exports: [WholeNetworks] })
export class TiesModule {}
