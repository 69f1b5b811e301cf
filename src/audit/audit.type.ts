import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { AuditEvent as AuditEventRow } from '../database/journal.entity.js';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';

@ObjectType({ description: 'One thing that somebody did, saw or was refused.' })
@Shows(AuditEventRow)
export class AuditEvent {
  @Field(() => String, { description: 'Its number; numbers have no gaps.' })
  id: string;

  @Field(() => User, { nullable: true, description: 'Who; null for the server itself and for who was not let in.' })
  actor: User | null;

  @Field(() => GraphQLJSON, { description: 'Fields with their values before and after.' })
  changes: object;
}
export const AuditEventConnection = connectionOf(AuditEvent, 'AuditEvent');
