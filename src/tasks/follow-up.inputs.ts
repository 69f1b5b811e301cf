import { InputType } from '@nestjs/graphql';
import { DateInput, EnumInput, FlagInput, IdInput, LineInput, VersionInput } from '../graphql/fields.js';
import { taken } from '../graphql/taken.js';
import { FollowUp } from './follow-up.entity.js';
import { type FollowUpStatus, FollowUpStatusEnum } from './follow-up.enums.js';

const ANY = { optional: true, clearable: true };

@InputType({ isAbstract: true })
abstract class Assigned {
  @IdInput('Who does it; the caller unless given.', ANY)
  assigneeId?: string | null;
}

@InputType({ description: 'A task that comes out of an interaction.' })
export class FollowUpInput extends taken(FollowUp, { to: 'create', needs: ['title'], with: Assigned }) {}

@InputType({ description: 'A change of a follow-up: what is left out stays.' })
export class UpdateFollowUpInput extends taken(FollowUp, { to: 'change' }) {
  @IdInput('The follow-up.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'The end of a follow-up.' })
export class CloseFollowUpInput {
  @IdInput('The follow-up.')
  id: string;

  @VersionInput()
  version: number;

  @LineInput('What came of it, or why it is no longer needed.', { optional: true, clearable: true, max: 500 })
  outcome?: string | null;
}

@InputType({ description: 'A follow-up that was closed by a slip.' })
export class ReopenFollowUpInput {
  @IdInput('The follow-up.')
  id: string;

  @VersionInput()
  version: number;
}

/** Which follow-ups a list holds, as far as they tell by themselves. */
@InputType({ isAbstract: true })
export abstract class FollowUpConditions {
  @EnumInput(() => [FollowUpStatusEnum], 'In one of these states; open ones unless given.', ANY)
  statuses?: FollowUpStatus[] | null;

  @IdInput('To be done by this colleague.', ANY)
  assigneeId?: string | null;

  @DateInput('Due before this day.', ANY)
  dueBefore?: string | null;

  @FlagInput('Only those whose day is past.', ANY)
  overdueOnly?: boolean | null;
}
