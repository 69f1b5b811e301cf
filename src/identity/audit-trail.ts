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
    await this.database.query(
      `INSERT INTO journal (request_id, action, object_type, object_id) VALUES ($1, $2, 'User', $3)`,
      [requestId, action, userId],
    );
  }

  /** Somebody who reads the journal itself. */
  async read(actor: Actor, filter: object): Promise<void> {
    await this.database.query(
      `INSERT INTO journal (actor_id, request_id, action, object_type, changes) VALUES ($1, $2, 'audit.read', 'Journal', $3)`,
      [actor.userId, actor.requestId, { filter: { after: filter } }],
    );
  }

  /** Somebody who takes a network away as a file. */
  async exported(actor: Actor, format: string, filter: object): Promise<void> {
    await this.database.query(
      `INSERT INTO journal (actor_id, request_id, action, object_type, changes) VALUES ($1, $2, 'network.export', 'Network', $3)`,
      [actor.userId, actor.requestId, { format: { after: format }, filter: { after: filter } }],
    );
  }

  /** Somebody who is let in, and asked for more than their roles allow. */
  readonly deniedFields = async ({ actor, req }: GraphqlContext, fields: string[]): Promise<void> => {
    await this.database.query(
      `INSERT INTO journal (actor_id, request_id, action, object_type, changes)
       VALUES ($1, $2, 'request.forbid', 'Request', $3)`,
      [actor?.userId ?? null, req.requestId, { fields: { after: fields } }],
    );
  };
}
