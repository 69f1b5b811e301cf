import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON, GraphQLUUID } from 'graphql-scalars';
import { AuditEvent as AuditEventRow } from '../database/journal.entity.js';
import { connectionOf } from '../graphql/connection.js';
import { Shows } from '../graphql/shown.js';
import { User } from '../identity/user.type.js';
import { StakeholderKindEnum } from '../stakeholders/stakeholder.enums.js';

@ObjectType({ description: 'Somebody whom an event of the journal concerns.' })
export class AuditSubject {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'The name, as it is now.' })
  name: string;

  @Field(() => StakeholderKindEnum, { description: 'What it is.' })
  kind: string;

  @Field(() => Boolean, { description: 'Whether the identity is protected.' })
  protected: boolean;
}

@ObjectType({ description: 'One thing that somebody did, saw or was refused.' })
@Shows(AuditEventRow)
export class AuditEvent {
  @Field(() => String, { description: 'Its number; numbers have no gaps.' })
  id: string;

  @Field(() => User, { nullable: true, description: 'Who; null for the server itself and for who was not let in.' })
  actor: User | null;

  @Field(() => [AuditSubject], {
    description: 'The persons and organisations that it concerns, as far as they and the record are still there.',
  })
  subjects: AuditSubject[];

  @Field(() => User, { nullable: true, description: 'The account that it concerns, where it concerns one.' })
  account: User | null;

  @Field(() => GraphQLJSON, { description: 'Fields with their values before and after.' })
  changes: object;
}
export const AuditEventConnection = connectionOf(AuditEvent, 'AuditEvent');
