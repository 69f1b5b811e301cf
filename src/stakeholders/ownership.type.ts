import { Field, ObjectType } from '@nestjs/graphql';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { OwnerChange as OwnerChangeRow } from './ownership.entity.js';

@ObjectType({ description: 'That somebody took over the care for something.' })
@Shows(OwnerChangeRow)
export class OwnerChange {
  @Field(() => User, { nullable: true, description: 'Who kept it before; null where nobody did.' })
  from: User | null;

  @Field(() => User, { nullable: true, description: 'Who keeps it from then on; null where nobody does.' })
  to: User | null;

  @Field(() => User, { nullable: true, description: 'Who decided it.' })
  changedBy: User | null;
}
