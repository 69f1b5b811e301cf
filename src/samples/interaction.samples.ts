import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import { operator } from '../identity/accounts.service.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { addDays, stockholmTime } from '../kernel/time.js';
import { everything } from '../records/source.js';
import { Commitment } from '../tasks/commitment.entity.js';
import { CommitmentsService } from '../tasks/commitments.service.js';
import { FollowUp } from '../tasks/follow-up.entity.js';
import { FollowUpsService } from '../tasks/follow-ups.service.js';
import type { SampleContext } from './sample.context.js';
import { readSample, type SampleRecord } from './sample.files.js';

/** Contacts with what came out of them, done and kept where the sample says so. */
@Injectable()
export class InteractionSamples {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsService,
    private readonly followUps: FollowUpsService,
    private readonly commitments: CommitmentsService,
  ) {}

  async load(context: SampleContext): Promise<void> {
    for (const interaction of await readSample('interactions')) await this.log(interaction, context);
  }

  private async log(sample: SampleRecord<'interactions'>, context: SampleContext): Promise<void> {
    const { key, daysAgo, time, focus, participants, staff, followUps = [], commitments = [], ...fields } = sample;
    const on = context.daysAgo(daysAgo);
    const author = staff[0] === 'liaison' ? 'liaison' : 'leader';
    const { id } = await this.interactions.log(context.once(`interaction:${key}`, author), {
      ...fields,
      startsAt: stockholmTime(on, time),
      participants: participants.map(({ stakeholder, onBehalfOf }) => ({
        stakeholderId: context.id(stakeholder),
        onBehalfOfId: onBehalfOf && context.id(onBehalfOf),
      })),
      staffIds: context.all('account', staff),
      focusAreaIds: context.all('focus', focus),
      followUps: followUps.map(({ title, dueAfterDays, assignee }) => ({
        title,
        dueOn: addDays(on, dueAfterDays),
        assigneeId: context.account(assignee),
      })),
      commitments: commitments.map(({ promisedBy, title, dueAfterDays }) => ({
        promisedBy,
        title,
        dueOn: addDays(on, dueAfterDays),
      })),
    });
    for (const [i, { title, done }] of followUps.entries()) {
      const row = done && (await this.open(FollowUp, id, title));
      const closing = context.once(`done:${key}:${i}`, author);
      if (row) await this.followUps.complete(closing, { ...row, outcome: done });
    }
    for (const [i, { title, kept }] of commitments.entries()) {
      const row = kept && (await this.open(Commitment, id, title));
      const closing = context.once(`kept:${key}:${i}`, author);
      if (row) await this.commitments.close(closing, { ...row, status: 'KEPT', outcome: kept });
    }
  }

  private async open(record: typeof FollowUp | typeof Commitment, interactionId: string, title: string) {
    const statement = new Statement(operator('sample'));
    const arisen = everything<FollowUp | Commitment>(record, statement, 'the sample has just put it down');
    const rows = await this.database.query<{ id: string; version: number }>(
      `SELECT ${arisen.id}, ${arisen.version} FROM ${arisen.from}
        WHERE ${arisen.interactionId} = ${statement.param(interactionId)} AND ${arisen.title} = ${statement.param(title)}`,
      statement.values,
    );
    return rows[0];
  }
}
