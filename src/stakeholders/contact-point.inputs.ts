import { InputType } from '@nestjs/graphql';
import { IdInput, IdsInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { ContactPoint } from './contact-point.entity.js';

@InputType({ isAbstract: true })
abstract class Read {
  @IdsInput('Colleagues who may read it where it is RESTRICTED.')
  readerIds?: string[];
}

@InputType({ description: 'A way to reach a stakeholder.' })
export class ContactPointInput extends taken(ContactPoint, { to: 'create', needs: ['kind', 'value'], with: Read }) {}

@InputType({ description: 'A new way to reach a stakeholder.' })
export class AddContactPointInput extends taken(ContactPoint, { to: 'create', needs: ['kind', 'value'], with: Read }) {
  @IdInput('The stakeholder that it reaches.')
  override stakeholderId: string;
}

@InputType({ description: 'A change of a contact point: what is left out stays.' })
export class UpdateContactPointInput extends taken(ContactPoint, { to: 'change', with: Read }) {
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
