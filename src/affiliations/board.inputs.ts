import { InputType } from '@nestjs/graphql';
import { DateInput, FlagInput, IdInput, LineInput, NestedListInput, VersionInput } from '../graphql/fields.js';
import { ContactPointInput } from '../stakeholders/contact-point.inputs.js';

const NAME = { optional: true, clearable: true, max: 100 };
const REACHED = 'Further ways to reach the person in the role.';

@InputType({ description: 'What becomes of a role that somebody has: it ends, becomes another one, or stays.' })
export class BoardChangeInput {
  @IdInput('The affiliation.')
  id: string;

  @VersionInput()
  version: number;

  @FlagInput('Whether the person leaves it, for nothing else.', { optional: true })
  leaves?: boolean;

  @LineInput('The new role, which follows on the one that ends; it stays unless given.', {
    optional: true,
    clearable: true,
  })
  role?: string | null;

  @NestedListInput(() => ContactPointInput, REACHED, { max: 20 })
  contactPoints?: ContactPointInput[];
}

@InputType({ description: 'Somebody who takes on a role: known already, or not.' })
export class BoardMemberInput {
  @IdInput('The person, where known already.', { optional: true, clearable: true })
  personId?: string | null;

  @LineInput('The given name of a new person.', NAME)
  givenName?: string | null;

  @LineInput('The family name of a new person.', NAME)
  familyName?: string | null;

  @LineInput('As what, as “ordförande”.')
  role: string;

  @NestedListInput(() => ContactPointInput, REACHED, { max: 20 })
  contactPoints?: ContactPointInput[];
}

@InputType({ description: 'A board as it is after a meeting.' })
export class RecordBoardInput {
  @IdInput('The organisation.')
  organisationId: string;

  @DateInput('The day of the meeting: new roles begin then, and what ends held until the day before.')
  on: string;

  @NestedListInput(() => BoardChangeInput, 'What changes for those who are there; who is not named stays as before.', {
    max: 100,
  })
  changes?: BoardChangeInput[];

  @NestedListInput(() => BoardMemberInput, 'Who comes.', { max: 50 })
  newMembers?: BoardMemberInput[];
}
