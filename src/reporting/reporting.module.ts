import { Module } from '@nestjs/common';
import { OverviewResolver } from './overview.resolver.js';

/** Figures over the whole of the work. */
@Module({ providers: [OverviewResolver] })
export class ReportingModule {}
