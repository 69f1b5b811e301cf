import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Whether the process is on its way out. */
@Injectable()
export class Drain {
  draining = false;

  /** While draining, each answer asks the client to close its connection, which would else keep the process up. */
  readonly closeConnections = (_req: Request, res: Response, next: NextFunction): void => {
    if (this.draining) res.setHeader('Connection', 'close');
    next();
  };
}
