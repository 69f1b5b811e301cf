import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { GrantsService } from '../initiatives/grants.service.js';
import { InitiativesService } from '../initiatives/initiatives.service.js';
import type { SampleContext } from './sample.context.js';
import { readSample } from './sample.files.js';

/** Initiatives with their grants and outcomes, and how organisations stand to the work. */
@Injectable()
export class InitiativeSamples {
  constructor(
    private readonly initiatives: InitiativesService,
    private readonly grants: GrantsService,
    private readonly assessments: AssessmentsService,
  ) {}

  async load(context: SampleContext): Promise<void> {
    for (const sample of await readSample('initiatives')) {
      const { key, name, formerName, lead, owner, parent, areas, focus, startsInDays, endsInDays } = sample;
      const { participations = [], grants = [], outcomes = [], kind, status, description, source } = sample;
      const { id } = await this.initiatives.create(context.once(`initiative:${key}`), {
        kind,
        status,
        description,
        source,
        name: formerName ?? name,
        leadId: lead && context.id(lead),
        ownerId: context.account(owner),
        parentId: parent && context.id(`initiative:${parent}`),
        areaIds: context.all('area', areas),
        focusAreaIds: context.all('focus', focus),
        startsOn: context.inDays(startsInDays),
        endsOn: context.inDays(endsInDays),
        participations: participations.map(({ stakeholder, ...part }) => ({
          ...part,
          stakeholderId: context.id(stakeholder),
        })),
      });
      context.keep(`initiative:${key}`, id);
      if (formerName) await this.initiatives.update(context.once(`rename:${key}`), { id, version: 1, name });
      for (const grant of grants)
        await this.grants.record(context.once(`grant:${key}:${grant.key}`), {
          initiativeId: id,
          funderId: context.id(grant.funder),
          amount: grant.amount,
          purpose: grant.purpose,
          reference: grant.reference,
          awardedOn: context.daysAgo(grant.awardedDaysAgo),
          reportDueOn: context.inDays(grant.reportDueInDays),
          reportedOn: grant.reportedDaysAgo === undefined ? undefined : context.daysAgo(grant.reportedDaysAgo),
        });
      for (const [i, { observedDaysAgo, ...outcome }] of outcomes.entries())
        await this.grants.recordOutcome(context.once(`outcome:${key}:${i}`), {
          ...outcome,
          initiativeId: id,
          observedOn: context.daysAgo(observedDaysAgo),
        });
    }
    for (const { key, stakeholder, daysAgo, by, ...assessment } of await readSample('assessments'))
      await this.assessments.assess(context.once(`assessment:${key}`, by), {
        ...assessment,
        stakeholderId: context.id(stakeholder),
        assessedOn: context.daysAgo(daysAgo),
      });
  }
}
