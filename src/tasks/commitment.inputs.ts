import { ArgsType, InputType } from '@nestjs/graphql';
import { PageArgs } from '../graphql/connection.js';
import { DateInput, EnumInput, FilterArg, FlagInput, IdInput, LineInput, VersionInput } from '../graphql/fields.js';
import { RenamedInput } from '../graphql/renamed.js';
import { taken } from '../graphql/taken.js';
import { Commitment } from './commitment.entity.js';
import { type CommitmentState, CommitmentStateEnum, type PromisedBy, PromisedByEnum } from './commitment.enums.js';

const ANY = { optional: true, clearable: true };

/** What follows from where a promise is made, unless it is given. */
@InputType({ isAbstract: true })
abstract class Setting {
  @IdInput(
    'The stakeholder who promised, or to whom it was promised; unless given, the first participant of the interaction, or whom it spoke for.',
    ANY,
  )
  stakeholderId?: string | null;

  @IdInput('The colleague who sees to it; the caller unless given.', ANY)
  colleagueId?: string | null;

  @DateInput('The day of the promise; that of the interaction, or else today, unless given.', { optional: true })
  madeOn?: string;
}

@InputType({ description: 'A promise that was made.' })
export class CommitmentInput extends taken(Commitment, {
  to: 'create',
  needs: ['promisedBy', 'title'],
  with: Setting,
}) {}

@InputType({ description: 'A change of a promise: what is left out stays.' })
export class UpdateCommitmentInput extends taken(Commitment, { to: 'change' }) {
  @IdInput('The promise.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'What became of a promise.' })
export class CloseCommitmentInput {
  @IdInput('The promise.')
  id: string;

  @VersionInput()
  version: number;

  @RenamedInput({
    type: () => CommitmentStateEnum,
    description: 'KEPT or BROKEN; a broken one may still become KEPT.',
    formerly: 'state',
  })
  status: CommitmentState;

  @LineInput('What came of it.', { optional: true, clearable: true, max: 500 })
  outcome?: string | null;
}

@InputType({ description: 'A promise that was said by a slip to be kept or broken.' })
export class ReopenCommitmentInput {
  @IdInput('The promise.')
  id: string;

  @VersionInput()
  version: number;
}

@InputType({ description: 'Which promises a list holds: all that meet every given condition.' })
export class CommitmentFilter {
  @RenamedInput({
    type: () => [CommitmentStateEnum],
    description: 'With one of these; open ones unless given.',
    formerly: 'states',
    optional: true,
  })
  statuses?: CommitmentState[] | null;

  /** @deprecated told as `statuses` */
  states?: CommitmentState[] | null;

  @EnumInput(() => PromisedByEnum, 'Made by this side.', ANY)
  promisedBy?: PromisedBy | null;

  @IdInput('Seen to by this colleague.', ANY)
  colleagueId?: string | null;

  @IdInput('Made by or to this stakeholder.', ANY)
  stakeholderId?: string | null;

  @FlagInput('Only those whose day is past.', ANY)
  overdueOnly?: boolean | null;
}

@ArgsType()
export class CommitmentsArgs extends PageArgs {
  @FilterArg(() => CommitmentFilter, 'Which promises; all open ones unless given.')
  filter?: CommitmentFilter | null;
}
