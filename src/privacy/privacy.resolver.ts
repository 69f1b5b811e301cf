import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor } from '../graphql/context.js';
import { Reader } from '../graphql/read/reader.js';
import type { Actor } from '../kernel/actor.js';
import {
  DataSubjectArgs,
  DecidePrivacyRequestInput,
  ErasePersonInput,
  MakeSubjectAccessReportInput,
  PrivacyRequestArgs,
  RecordPrivacyRequestInput,
} from './privacy.inputs.js';
import { dataSubjectList, disposalRead, privacyRequestList, privacyRequestRead } from './privacy.read.js';
import { PrivacyService } from './privacy.service.js';
import {
  DataSubjectConnection,
  DisposalPayload,
  PrivacyRequestConnection,
  PrivacyRequestPayload,
  SubjectAccessReportPayload,
} from './privacy.type.js';
import { SubjectAccessService } from './subject-access.service.js';

@Resolver()
export class PrivacyResolver {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly reports: SubjectAccessService,
    private readonly reader: Reader,
  ) {}

  @Requires('privacy.manage')
  @Query(() => DataSubjectConnection, { description: 'Persons by name, also those whom others do not see.' })
  dataSubjects(@Args() args: DataSubjectArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(dataSubjectList, info, actor, { ...args });
  }

  @Requires('privacy.manage')
  @Mutation(() => SubjectAccessReportPayload, {
    description:
      'Makes the report of everything that is held on a person (registerutdrag). That it was made is journalled.',
  })
  async makeSubjectAccessReport(
    @Args('input', { description: 'Whose.' }) input: MakeSubjectAccessReportInput,
    @CurrentActor() actor: Actor,
  ): Promise<SubjectAccessReportPayload> {
    return { report: await this.reports.make(actor, input.personId) };
  }

  @Requires('privacy.manage')
  @Query(() => PrivacyRequestConnection, {
    description: 'What persons asked about the use of their data, the latest first.',
  })
  privacyRequests(@Args() args: PrivacyRequestArgs, @CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo) {
    return this.reader.page(privacyRequestList, info, actor, { ...args });
  }

  @Requires('privacy.manage')
  @Mutation(() => PrivacyRequestPayload, {
    description: 'Records an objection or a wish for restriction: from now on nobody works with the person.',
  })
  async recordPrivacyRequest(
    @Args('input', { description: 'Who, and what.' }) input: RecordPrivacyRequestInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.privacy.record(actor, input);
    return this.reader.payload('privacyRequest', privacyRequestRead, id, actor);
  }

  @Requires('privacy.manage')
  @Mutation(() => PrivacyRequestPayload, { description: 'Decides on a request, or lifts one that was upheld.' })
  async decidePrivacyRequest(
    @Args('input', { description: 'Which, and how.' }) input: DecidePrivacyRequestInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.privacy.decide(actor, input);
    return this.reader.payload('privacyRequest', privacyRequestRead, id, actor);
  }

  @Requires('privacy.manage')
  @Mutation(() => DisposalPayload, {
    description:
      'Erases a person for good: in records, in free texts, in the journal’s values. The chain of the journal stays whole.',
  })
  async erasePerson(
    @Args('input', { description: 'Who, and on what decision.' }) input: ErasePersonInput,
    @CurrentActor() actor: Actor,
  ) {
    const { id } = await this.privacy.erase(actor, input);
    return this.reader.payload('disposal', disposalRead, id, actor);
  }
}
