import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Shows } from '../graphql/shown.js';
import { CadenceDefault as CadenceDefaultRow } from './cadence.entity.js';

@ObjectType({ description: 'Days between held interactions (kontaktintervall).' })
export class ContactCadence {
  @Field(() => Int, { description: 'The interval to aim for, in days.' })
  idealDays: number;

  @Field(() => Int, { description: 'The interval that must not be passed, in days.' })
  longestDays: number;

  @Field(() => Boolean, { description: 'Whether these are the usual ones of its kind and engagement.' })
  standard: boolean;
}

@ObjectType({ description: 'The usual contact cadence of a kind and an engagement.' })
@Shows(CadenceDefaultRow, { without: ['createdAt', 'updatedAt'] })
export class CadenceDefault {}

@ObjectType({ description: 'A written usual cadence.' })
export class CadenceDefaultPayload {
  @Field(() => CadenceDefault, { description: 'The usual cadence as it is now.' })
  cadenceDefault: object;
}
