import { InputType } from '@nestjs/graphql';
import type { StakeholderKind } from '../access/policy.js';
import { EnumInput, IdInput, LineInput, NestedInput, NestedListInput } from '../graphql/fields.js';
import { ContactPointInput } from '../stakeholders/contact-point.inputs.js';
import { StakeholderKindEnum } from '../stakeholders/stakeholder.enums.js';

@InputType({ description: 'A person met for the first time: recorded with the meeting.' })
export class NewPersonInput {
  @LineInput('Given name.', { max: 100 })
  givenName: string;

  @LineInput('Family name.', { optional: true, clearable: true, max: 100 })
  familyName?: string | null;

  @LineInput('The public role in which the person is met.', { optional: true, clearable: true })
  publicRole?: string | null;

  @LineInput('What the person is in the organisation spoken for: records an affiliation that holds from that day.', {
    optional: true,
    clearable: true,
  })
  roleInOrganisation?: string | null;

  @NestedListInput(() => ContactPointInput, 'Ways to reach the person.', { max: 20 })
  contactPoints?: ContactPointInput[];
}

@InputType({
  description:
    'An organisation met for the first time: recorded with the meeting. Named several times in a list, by kind and name, it is one.',
})
export class NewOrganisationInput {
  @EnumInput(() => StakeholderKindEnum, 'What kind it is; not PERSON.')
  kind: StakeholderKind;

  @LineInput('Its name.')
  name: string;

  @NestedListInput(() => ContactPointInput, 'Ways to reach it.', { max: 20 })
  contactPoints?: ContactPointInput[];
}

@InputType({ description: 'A participant: just one of `stakeholderId`, `newPerson` and `newOrganisation`.' })
export class ParticipantInput {
  @IdInput('A stakeholder that is recorded already.', { optional: true, clearable: true })
  stakeholderId?: string | null;

  @NestedInput(() => NewPersonInput, 'A person met for the first time.', { optional: true, clearable: true })
  newPerson?: NewPersonInput | null;

  @NestedInput(() => NewOrganisationInput, 'An organisation met for the first time.', {
    optional: true,
    clearable: true,
  })
  newOrganisation?: NewOrganisationInput | null;

  @IdInput('The organisation spoken for that day.', { optional: true, clearable: true })
  onBehalfOfId?: string | null;

  @NestedInput(() => NewOrganisationInput, 'The organisation spoken for, met for the first time.', {
    optional: true,
    clearable: true,
  })
  onBehalfOfNew?: NewOrganisationInput | null;
}
