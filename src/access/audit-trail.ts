import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Journal rows for what is no write: refusals. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  async denied(requestId: string, action: string, userId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO audit_event (request_id, action, object_type, object_id) VALUES ($1, $2, 'User', $3)`,
      [requestId, action, userId],
    );
  }
}
