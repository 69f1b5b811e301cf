import { Injectable } from '@nestjs/common';
import { AffiliationsService } from '../affiliations/affiliations.service.js';
import { RelationsService } from '../affiliations/relations.service.js';
import { KeyPersonsService } from '../stakeholders/key-persons.service.js';
import { StakeholdersService } from '../stakeholders/stakeholders.service.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import type { SampleContext } from './sample.context.js';
import { readSample } from './sample.files.js';

/** Areas, focus areas, stakeholders and what they are to each other. */
@Injectable()
export class StakeholderSamples {
  constructor(
    private readonly vocabulary: VocabularyService,
    private readonly stakeholders: StakeholdersService,
    private readonly keyPersons: KeyPersonsService,
    private readonly affiliations: AffiliationsService,
    private readonly relations: RelationsService,
  ) {}

  async load(context: SampleContext): Promise<void> {
    for (const { key, parent, ...area } of await readSample('areas')) {
      const parentId = parent && context.id(`area:${parent}`);
      const { id } = await this.vocabulary.createArea(context.once(`area:${key}`), { ...area, parentId });
      context.keep(`area:${key}`, id);
    }
    for (const { key, ...focusArea } of await readSample('focus-areas')) {
      const { id } = await this.vocabulary.createFocusArea(context.once(`focus:${key}`), focusArea);
      context.keep(`focus:${key}`, id);
    }
    for (const { key, kind, areas, focus, owner, ...fields } of await readSample('stakeholders')) {
      const { id } = await this.stakeholders.create(context.once(`stakeholder:${key}`), kind, {
        ...fields,
        areaIds: context.all('area', areas),
        focusAreaIds: context.all('focus', focus),
        ownerId: context.account(owner),
      });
      context.keep(key, id);
    }
    for (const { key, person, organisation, ...fields } of await readSample('affiliations')) {
      const ends = { personId: context.id(person), organisationId: context.id(organisation) };
      await this.affiliations.create(context.once(`affiliation:${key}`), { ...fields, ...ends });
    }
    for (const { key, from, to, ...fields } of await readSample('organisation-relations')) {
      const ends = { fromId: context.id(from), toId: context.id(to) };
      await this.relations.create(context.once(`relation:${key}`), { ...fields, ...ends });
    }
    for (const { key, person, rationale, sinceDaysAgo, reviewInDays } of await readSample('key-persons'))
      await this.keyPersons.designate(context.once(`keyPerson:${key}`), {
        personId: context.id(person),
        rationale,
        since: context.daysAgo(sinceDaysAgo),
        reviewOn: context.inDays(reviewInDays),
      });
  }
}
