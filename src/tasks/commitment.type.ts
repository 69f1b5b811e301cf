import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { Commitment as CommitmentRow } from './commitment.entity.js';

@ObjectType({ description: 'A promise, by us to a stakeholder or by a stakeholder to us (åtagande).' })
@Shows(CommitmentRow, { without: ['updatedAt'] })
export class Commitment {
  @Field(() => Stakeholder, { description: 'The stakeholder who promised, or to whom it was promised.' })
  stakeholder: Stakeholder;

  @Field(() => User, { description: 'The colleague who sees to it.' })
  colleague: User;

  @Field(() => Boolean, { description: 'Whether it is open and its day is past, by Stockholm’s clock.' })
  overdue: boolean;

  @Field(() => User, { nullable: true, description: 'Who said what became of it.' })
  closedBy: User | null;
}

export const CommitmentConnection = connectionOf(Commitment, 'Commitment');

@ObjectType({ description: 'A written promise.' })
export class CommitmentPayload {
  @Field(() => Commitment, { description: 'The promise as it is now.' })
  commitment: object;
}
