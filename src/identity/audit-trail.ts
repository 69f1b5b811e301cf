import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { Actor } from '../kernel/actor.js';

/** Journal rows for what is no write: refusals, and reading the journal. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** Somebody who is not let in: who it is said to be, if that is known. */
  async denied(requestId: string, action: string, userId: string | null): Promise<void> {
    await this.database.journal(null, requestId, { action, objectType: 'User', objectId: userId });
  }

  /** Wrong guesses at what lets somebody in, so many that a wait begins: what they were counted by, and how long it is. */
  async locked(requestId: string, userId: string | null, counted: string, seconds: number): Promise<void> {
    const entry = { action: 'session.lock', objectType: 'User', objectId: userId };
    const changes = { counted: { after: counted }, seconds: { after: seconds } };
    await this.database.journal(null, requestId, { ...entry, changes });
  }

  /** Somebody who reads the journal itself. */
  async read({ userId, requestId }: Actor, filter: object): Promise<void> {
    const entry = { action: 'audit.read', objectType: 'Journal', objectId: null };
    await this.database.journal(userId, requestId, { ...entry, changes: { filter: { after: filter } } });
  }

  /** Somebody who takes a network away as a file. */
  async exported({ userId, requestId }: Actor, format: string, filter: object): Promise<void> {
    const entry = { action: 'network.export', objectType: 'Network', objectId: null };
    const changes = { format: { after: format }, filter: { after: filter } };
    await this.database.journal(userId, requestId, { ...entry, changes });
  }

  /** Somebody who is let in, and asked for more than their roles allow. */
  readonly deniedFields = async ({ actor, req }: GraphqlContext, fields: string[]): Promise<void> => {
    const entry = { action: 'request.forbid', objectType: 'Request', objectId: null };
    await this.database.journal(actor?.userId ?? null, req.requestId, {
      ...entry,
      changes: { fields: { after: fields } },
    });
  };
}
