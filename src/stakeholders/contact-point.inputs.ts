import { InputType } from '@nestjs/graphql';
import { ConfidentialityEnum } from '../access/confidentiality.js';
import type { Confidentiality } from '../access/policy.js';
import { DateInput, EnumInput, FlagInput, IdInput, IdsInput, LineInput, VersionInput } from '../graphql/fields.js';
import type { ContactPointKind } from './contact-point.entity.js';
import { ContactPointKindEnum } from './stakeholder.enums.js';

const contactPointFields = (optional: boolean) => {
  @InputType({ isAbstract: true })
  abstract class ContactPointFields {
    @EnumInput(() => ContactPointKindEnum, 'What sort of way it is.', { optional })
    kind: ContactPointKind;

    @LineInput('The number or address as typed; for an address the street.', { optional })
    value: string;

    @LineInput('The postal code of an address.', { optional: true, clearable: true, max: 20 })
    postalCode?: string | null;

    @LineInput('The town of an address.', { optional: true, clearable: true, max: 80 })
    city?: string | null;

    @LineInput('What it is for, as “office” or “treasurer”.', { optional: true, clearable: true, max: 80 })
    label?: string | null;

    @FlagInput('Whether this is the one to try first of its kind.', { optional: true })
    preferred?: boolean;

    @EnumInput(() => ConfidentialityEnum, 'Who may read it: OPEN unless given.', { optional: true })
    confidentiality?: Confidentiality;

    @IdsInput('Colleagues who may read it where it is RESTRICTED.')
    readerIds?: string[];

    @DateInput('The first day it holds.', { optional: true, clearable: true })
    validFrom?: string | null;

    @DateInput('The last day it holds.', { optional: true, clearable: true })
    validUntil?: string | null;
  }
  return ContactPointFields;
};

@InputType({ description: 'A way to reach a stakeholder.' })
export class ContactPointInput extends contactPointFields(false) {}

@InputType({ description: 'A new way to reach a stakeholder.' })
export class AddContactPointInput extends contactPointFields(false) {
  @IdInput('The stakeholder that it reaches.')
  stakeholderId: string;
}

@InputType({ description: 'A change of a contact point: what is left out stays.' })
export class UpdateContactPointInput extends contactPointFields(true) {
  @IdInput('The contact point.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({
  description: 'A contact point that was wrong from the start. One that has ended gets `validUntil` instead.',
})
export class RemoveContactPointInput {
  @IdInput('The contact point.')
  id: string;

  @VersionInput()
  version: number;
}
