import { InputType } from '@nestjs/graphql';
import { EnumInput, IdInput, IdsInput, LineInput } from '../graphql/fields.js';
import { type HandoverPart, HandoverPartEnum } from './handover.enums.js';

@InputType({ description: 'What goes from one colleague to another.' })
export class HandOverInput {
  @IdInput('Who hands over.')
  fromId: string;

  @IdInput('Who takes over.')
  toId: string;

  @EnumInput(() => [HandoverPartEnum], 'What; everything unless given.', { optional: true })
  parts?: HandoverPart[];

  @LineInput('Why.', { max: 500 })
  reason: string;
}

@InputType({ description: 'Stakeholders that get another owner.' })
export class AssignOwnerInput {
  @IdsInput('Which.', { optional: false })
  stakeholderIds: string[];

  @IdInput('Who keeps them from now on; null for nobody.', { optional: true, clearable: true })
  ownerId?: string | null;

  @LineInput('Why.', { max: 500 })
  reason: string;
}
