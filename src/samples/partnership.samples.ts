import { Injectable } from '@nestjs/common';
import { AgreementsService } from '../partnerships/agreements.service.js';
import { ContributionsService } from '../partnerships/contributions.service.js';
import { PartnershipTasksService } from '../partnerships/partnership-tasks.service.js';
import { PartnershipsService } from '../partnerships/partnerships.service.js';
import { addDays } from '../kernel/time.js';
import type { SampleContext } from './sample.context.js';
import { readSample, type SampleRecord } from './sample.files.js';

type Sample = SampleRecord<'partnerships'>;

/** Partnerships, brought to their stage step by step, with agreements, contributions, promises and reviews. */
@Injectable()
export class PartnershipSamples {
  constructor(
    private readonly partnerships: PartnershipsService,
    private readonly agreements: AgreementsService,
    private readonly contributions: ContributionsService,
    private readonly tasks: PartnershipTasksService,
  ) {}

  async load(context: SampleContext): Promise<void> {
    for (const sample of await readSample('partnerships')) {
      const id = await this.create(sample, context);
      for (const agreement of sample.agreements ?? []) await this.agree(id, sample.key, agreement, context);
      for (const { key, by, daysAgo, ...contribution } of sample.contributions ?? [])
        await this.contributions.record(context.once(`contribution:${sample.key}:${key}`), {
          ...contribution,
          partnershipId: id,
          contributorId: context.id(by),
          startsOn: context.daysAgo(daysAgo),
        });
      for (const { key, by, stakeholder, title, dueInDays } of sample.commitments ?? []) {
        const dueOn = addDays(context.day, dueInDays);
        const commitment = {
          promisedBy: by,
          stakeholderId: context.id(stakeholder),
          title,
          madeOn: addDays(dueOn, -30),
          dueOn,
        };
        const actor = context.once(`commitment:${sample.key}:${key}`);
        await this.tasks.addCommitment(actor, { partnershipId: id, commitment });
      }
    }
  }

  private async create(sample: Sample, context: SampleContext): Promise<string> {
    const { key, name, purpose, form, owner, reviewInDays, meetingIntervalDays, reviews = [] } = sample;
    const [first, ...later] = sample.stages;
    const stageSince = context.daysAgo(first.daysAgo);
    const { id } = await this.partnerships.create(context.once(`partnership:${key}`), {
      name,
      purpose,
      form,
      meetingIntervalDays,
      ownerId: context.account(owner),
      reviewOn: context.inDays(reviewInDays),
      areaIds: context.all('area', sample.areas),
      focusAreaIds: context.all('focus', sample.focus),
      initiativeIds: context.all('initiative', sample.initiatives),
      stage: first.stage,
      stageSince,
      reason: first.reason,
      parties: sample.parties.map(({ stakeholder, joinedDaysAgo, ...party }) => ({
        ...party,
        stakeholderId: context.id(stakeholder),
        joinedOn: joinedDaysAgo === undefined ? stageSince : context.daysAgo(joinedDaysAgo),
      })),
    });
    let version = 1;
    for (const { stage, daysAgo, reason } of later)
      await this.partnerships.changeStage(context.once(`stage:${key}:${version}`), {
        id,
        version: version++,
        stage,
        day: context.daysAgo(daysAgo),
        reason,
      });
    for (const { findings } of reviews)
      await this.partnerships.review(context.once(`review:${key}:${version}`, 'manager'), {
        id,
        version: version++,
        findings,
        nextReviewOn: context.inDays(reviewInDays),
      });
    return id;
  }

  private async agree(
    partnershipId: string,
    partnership: string,
    sample: NonNullable<Sample['agreements']>[number],
    context: SampleContext,
  ): Promise<void> {
    const { key, state, signedDaysAgo, terminatedDaysAgo, validUntilInDays, duties = [], ...fields } = sample;
    const name = `agreement:${partnership}:${key}`;
    const { id } = await this.agreements.create(context.once(name), {
      ...fields,
      partnershipId,
      validUntil: context.inDays(validUntilInDays),
      duties: duties.map(({ party, duty }) => ({ partyId: context.id(party), duty })),
    });
    let version = 1;
    const become = (next: typeof state, daysAgo = 0) =>
      this.agreements.changeState(context.once(`${name}:${version}`), {
        id,
        version: version++,
        status: next,
        day: context.daysAgo(daysAgo),
      });
    if (state === 'AWAITING_DECISION' || state === 'AWAITING_SIGNATURE') await become(state);
    if (signedDaysAgo === undefined) return;
    await become('AWAITING_SIGNATURE');
    await become('SIGNED', signedDaysAgo);
    if (terminatedDaysAgo !== undefined) await become('TERMINATED', terminatedDaysAgo);
  }
}
