import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import { AuditEvent, AuditPayload } from '../database/journal.entity.js';
import { Statement } from '../database/statement.js';
import type { Actor } from '../kernel/actor.js';
import { everything } from '../records/source.js';
import { momentOf } from './audit.read.js';
import { type Anchor, type ChainedEvent, erasedBy, firstOutside, lacksValues, problemWith, START } from './chain.js';

const BATCH = 5_000;

/** How following the chain ended: the last event that is good, and what is wrong after it, if anything is. */
export interface Verdict {
  events: number;
  head: Anchor;
  problem?: string;
}

/** SELECT of so many events after another, in the text form of the chain. */
function eventsAfter(last: string, statement: Statement): string {
  const event = everything(AuditEvent, statement, 'who may read the journal may follow it');
  const payload = everything(AuditPayload, statement, 'it is seen by who sees its event');
  return `
    SELECT ${event.id}::text, to_char(${momentOf(event)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
           ${event.actorId} AS "actorId", ${event.requestId} AS "requestId", ${event.action}, ${event.objectType} AS "objectType",
           ${event.objectId} AS "objectId", encode(${event.payloadHash}, 'hex') AS "payloadHash", encode(${event.hash}, 'hex') AS hash,
           ${payload.salt}, ${payload.changes}::text AS changes
      FROM ${event.from} LEFT JOIN ${payload.from} ON ${payload.eventId} = ${event.id}
     WHERE ${event.id} > ${statement.param(last)} ORDER BY ${event.id} LIMIT ${statement.param(BATCH)}`;
}

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
      const statement = new Statement(actor);
      const text = eventsAfter(last, statement);
      const batch = await this.database.read<ChainedEvent & Record<string, unknown>>(actor, text, statement.values);
      yield* batch;
      if (batch.length < BATCH) return;
      last = batch[batch.length - 1].id;
    }
  }
}
