import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import { created } from '../database/journal.js';
import { AuditEvent, AuditPayload } from '../database/journal.entity.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ChangeOf } from '../graphql/fields.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkPast } from '../kernel/period.js';
import { addMonths, stockholmDate, stockholmTime } from '../kernel/time.js';
import { add, type Counts, eraseJournalValues } from './erasure.js';
import { all, columnOf, PersonalData } from './personal-data.js';
import { Disposal, RetentionRule } from './privacy.entity.js';
import { BATCH, TARGETS } from './retention.js';

const ENTRY = { objectType: 'RetentionRule' };

/** What a rule would destroy today: records older than a day. */
export interface RetentionPreview {
  before: string;
  count: number;
  sample: string[];
}

type RuleFields = Pick<RetentionRule, 'name' | 'months' | 'decision' | 'decidedOn' | 'automatic'>;
const SAMPLE = 20;

/** Periods that were decided on, what they would destroy, and its destruction (gallring). */
@Injectable()
export class RetentionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly data: PersonalData,
  ) {}

  async create(actor: Actor, input: RuleFields & Pick<RetentionRule, 'target'>): Promise<{ id: string }> {
    authorise(actor, 'retention.manage');
    checkPast(input.decidedOn, stockholmDate(), 'input.decidedOn');
    const row = { ...input, id: newId() };
    return this.unitOfWork.write(actor, async (tx) => {
      await tx.insert(RetentionRule, [row]);
      tx.record({ ...ENTRY, action: 'retention.create', objectId: row.id, changes: created(row) });
      return { id: row.id };
    });
  }

  /** Changes a rule on another decision, or ends it. */
  async update(
    actor: Actor,
    { id, version, ended, ...next }: ChangeOf<RuleFields & { id: string; version: number }> & { ended?: boolean },
  ): Promise<{ id: string }> {
    authorise(actor, 'retention.manage');
    if (next.decidedOn) checkPast(next.decidedOn, stockholmDate(), 'input.decidedOn');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(RetentionRule, 'retention rule', id, version);
      const endedAt = ended === undefined ? row.endedAt : ended ? (row.endedAt ?? tx.now) : null;
      await tx.update(RetentionRule, row, { ...next, endedAt }, { ...ENTRY, action: 'retention.update' });
      return { id };
    });
  }

  /** Says what a rule would destroy, and destroys nothing. */
  async preview(actor: Actor, id: string): Promise<RetentionPreview> {
    authorise(actor, 'retention.manage');
    const values = await this.valuesDue(actor, id);
    return this.unitOfWork.write(actor, async (tx) => {
      const rule = await tx.lock(RetentionRule, 'retention rule', id, values?.version);
      const preview = values?.preview ?? (await this.due(tx, rule));
      const changes = { before: { after: preview.before }, count: { after: preview.count } };
      tx.record({ ...ENTRY, action: 'retention.preview', objectId: id, changes });
      return preview;
    });
  }

  /**
   * Destroys what has outlived a rule's period, batch by batch, each with its line in the journal; the protocol grows with
   * them, so that what was destroyed before an interruption is in it.
   * @returns the protocol
   * @throws BAD_USER_INPUT for a rule that has ended
   */
  async execute(actor: Actor, id: string, version?: number): Promise<{ id: string }> {
    authorise(actor, 'retention.manage');
    const disposalId = newId();
    const before = await this.unitOfWork.write(actor, async (tx) => {
      const rule = await tx.lock(RetentionRule, 'retention rule', id, version);
      if (rule.endedAt) throw badField('input.id', 'ended', 'names a rule that has ended');
      const { target, decision, months } = rule;
      const cutoff = cutoffOf(months);
      const executed = { executedAt: tx.now, executedById: actor.userId || null };
      await tx.insert(Disposal, [
        { id: disposalId, target, ruleId: id, decision, before: cutoff, counts: {}, ...executed },
      ]);
      const changes = { disposalId: { after: disposalId }, before: { after: cutoff } };
      await tx.update(
        RetentionRule,
        rule,
        { lastRunOn: stockholmDate() },
        { ...ENTRY, action: 'retention.execute' },
        changes,
      );
      return { id: disposalId, target, cutoff };
    });
    // The same key again: the protocol of the first time is the answer, and its destruction is done.
    if (before.id !== disposalId) return { id: before.id };
    const batch = { ...actor, idempotency: undefined };
    while ((await this.batch(batch, before)).more);
    return { id: disposalId };
  }

  /** Destroys a batch, and says whether there may be more. */
  private batch(
    actor: Actor,
    { id, target, cutoff }: { id: string; target: RetentionRule['target']; cutoff: string },
  ): Promise<{ more: boolean }> {
    return this.unitOfWork.write(actor, async (tx) => {
      const counts: Counts = {};
      let found = 0;
      if (target === 'JOURNAL_VALUES') {
        add(counts, await eraseJournalValues(tx, { before: stockholmTime(cutoff, '00:00') }));
      } else {
        const { due, destroy } = TARGETS[target];
        const select = due(new Statement(actor), this.data);
        const rows = await tx.query<{ id: string }>(
          `${select} ORDER BY 1 LIMIT ${BATCH} FOR NO KEY UPDATE SKIP LOCKED`,
          [cutoff],
        );
        found = rows.length;
        if (found)
          await destroy(
            tx,
            counts,
            rows.map((row) => row.id),
            this.data,
          );
      }
      await tx.query(
        `UPDATE disposal d SET counts = (SELECT coalesce(jsonb_object_agg(key, n), '{}') FROM (
             SELECT key, sum(value::int) AS n FROM (SELECT * FROM jsonb_each_text(d.counts) UNION ALL SELECT * FROM jsonb_each_text($2)) c
              GROUP BY key) s) WHERE id = $1`,
        [id, JSON.stringify(counts)],
      );
      tx.record({
        action: 'retention.destroy',
        objectType: 'Disposal',
        objectId: id,
        changes: { counts: { after: counts } },
      });
      return { more: found === BATCH };
    });
  }

  /** How many events a rule would take the values of, if it is one that does: who may read the journal counts, apart from any work. */
  private async valuesDue(actor: Actor, id: string) {
    const statement = new Statement(actor);
    const rule = all(RetentionRule, statement);
    const [found] = await this.database.read<Pick<RetentionRule, 'target' | 'months' | 'version'>>(
      actor,
      `SELECT ${rule.target}, ${rule.months}, ${rule.version} FROM ${rule.from} WHERE ${rule.id} = $1`,
      [id],
    );
    if (found?.target !== 'JOURNAL_VALUES') return undefined;
    const before = cutoffOf(found.months);
    const [event, payload] = [all(AuditEvent, statement), all(AuditPayload, statement)];
    const [{ count }] = await this.database.read<{ count: number }>(
      actor,
      `SELECT count(*)::int FROM ${event.from} JOIN ${payload.from} ON ${payload.eventId} = ${event.id} WHERE ${columnOf(event, 'at')} < $1`,
      [stockholmTime(before, '00:00')],
    );
    return { version: found.version, preview: { before, count, sample: [] } };
  }

  private async due(tx: Transaction, { target, months }: RetentionRule): Promise<RetentionPreview> {
    if (target === 'JOURNAL_VALUES') throw new Error('Values of the journal are counted apart.');
    const before = cutoffOf(months);
    const due = TARGETS[target].due(new Statement(tx.actor), this.data);
    const [{ count }] = await tx.query<{ count: number }>(`SELECT count(*)::int FROM (${due}) d`, [before]);
    const sample = await tx.query<{ id: string }>(`${due} ORDER BY 1 LIMIT ${SAMPLE}`, [before]);
    return { before, count, sample: sample.map(({ id }) => id) };
  }
}

/** The day before which records have outlived so many months. */
const cutoffOf = (months: number): string => addMonths(stockholmDate(), -months);
