import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Whether the process is on its way out: readiness turns red first, requests under way are finished after. */
@Injectable()
export class Drain implements BeforeApplicationShutdown {
  draining = false;

  beforeApplicationShutdown(): void {
    this.draining = true;
  }
}
