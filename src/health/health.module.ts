import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { Disk } from './disk.js';
import { Drain } from './drain.js';
import { HealthController } from './health.controller.js';

@Module({
  imports: [TerminusModule.forRoot({ logger: false, errorLogStyle: 'json' })],
  controllers: [HealthController],
  providers: [Disk, Drain],
  exports: [Drain],
})
export class HealthModule {}
