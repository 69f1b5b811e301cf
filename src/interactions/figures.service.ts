import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FollowUpsService } from '../tasks/follow-ups.service.js';
import { reckonRead } from '../graphql/read/read-type.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { SEEN_FIGURES } from './figures.seen.js';
import { lockTouched, refreshFigures } from './figures.js';

/** Keeps the figures of stakeholders up to date where a follow-up out of an interaction changes, and shows them as each may see them. */
@Injectable()
export class FiguresService implements OnModuleInit {
  constructor(private readonly followUps: FollowUpsService) {}

  onModuleInit(): void {
    reckonRead(stakeholderRead, SEEN_FIGURES);
    this.followUps.onChange(async (tx, { interactionId }) => {
      if (interactionId) await refreshFigures(tx, await lockTouched(tx, interactionId));
    });
  }
}
