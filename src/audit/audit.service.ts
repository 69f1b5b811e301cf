import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { type Anchor, type ChainedEvent, erasedBy, firstOutside, lacksValues, problemWith, START } from './chain.js';

const BATCH = 5_000;

/** How following the chain ended: the last event that is good, and what is wrong after it, if anything is. */
export interface Verdict {
  events: number;
  head: Anchor;
  problem?: string;
}

const EVENTS = `
  SELECT e.id::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.actor_id AS "actorId",
         e.request_id AS "requestId", e.action, e.object_type AS "objectType", e.object_id AS "objectId",
         encode(e.payload_hash, 'hex') AS "payloadHash", encode(e.hash, 'hex') AS hash, p.salt, p.changes::text AS changes
    FROM audit_event e LEFT JOIN audit_payload p ON p.event_id = e.id
   WHERE e.id > $1 ORDER BY e.id LIMIT $2`;

/** The journal as evidence: followed event by event, by our own arithmetic. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /**
   * Follows the chain to its end.
   * @param anchor an event whose hash was noted elsewhere: that nothing up to it was rewritten is proven by it alone
   */
  async verify(actor: Actor, anchor?: Anchor): Promise<Verdict> {
    authorise(actor, 'audit.read');
    let head = START;
    let events = 0;
    let met = anchor === undefined;
    const lacking: string[] = [];
    const erased: [bigint, bigint][] = [];
    for await (const event of this.events(actor)) {
      const problem = problemWith(head, event);
      if (problem) return { events, head, problem };
      head = { id: event.id, hash: event.hash };
      events++;
      if (lacksValues(event)) lacking.push(event.id);
      erased.push(...erasedBy(event));
      if (event.id !== anchor?.id) continue;
      if (event.hash !== anchor.hash)
        return { events, head, problem: `event ${event.id} is not the one that was noted` };
      met = true;
    }
    const lost = firstOutside(lacking, erased);
    if (lost)
      return { events, head, problem: `the payload of event ${lost} is missing, and nobody has said to erase it` };
    return met ? { events, head } : { events, head, problem: `event ${anchor?.id} is missing` };
  }

  /** Every event, in order; batch by batch, so that a long journal does not fill the memory. */
  async *events(actor: Actor): AsyncGenerator<ChainedEvent> {
    authorise(actor, 'audit.read');
    for (let last = '0'; ;) {
      const batch = await this.database.read<ChainedEvent & Record<string, unknown>>(actor, EVENTS, [last, BATCH]);
      yield* batch;
      if (batch.length < BATCH) return;
      last = batch[batch.length - 1].id;
    }
  }
}
