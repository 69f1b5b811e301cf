import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FollowUpsService } from '../tasks/follow-ups.service.js';
import { lockTouched, refreshFigures } from './figures.js';

/** Keeps the figures of stakeholders up to date where a follow-up out of an interaction changes. */
@Injectable()
export class FiguresService implements OnModuleInit {
  constructor(private readonly followUps: FollowUpsService) {}

  onModuleInit(): void {
    this.followUps.onChange(async (tx, { interactionId }) => {
      if (interactionId) await refreshFigures(tx, await lockTouched(tx, interactionId));
    });
  }
}
