import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLUUID } from 'graphql-scalars';
import { PageArgs } from '../graphql/connection.js';
import { FilterArg, LinesInput } from '../graphql/fields.js';

@InputType({ description: 'Which events a list holds: all that meet every given condition.' })
export class AuditFilter {
  @Field(() => GraphQLUUID, { nullable: true, description: 'About this record: who saw or did what with it.' })
  objectId?: string | null;

  @Field(() => GraphQLUUID, {
    nullable: true,
    description: 'About this stakeholder, or about what hangs on it: contact points, roles, assessments, interactions.',
  })
  subjectId?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'By this colleague.' })
  actorId?: string | null;

  @LinesInput('One of these actions.', { clearable: true })
  actions?: string[] | null;

  @LinesInput('About records of these sorts.', { clearable: true })
  objectTypes?: string[] | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'At this moment or later.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Before this moment.' })
  before?: Date | null;
}

@ArgsType()
export class AuditArgs extends PageArgs {
  @FilterArg(() => AuditFilter, 'Which events; all unless given.')
  filter?: AuditFilter | null;
}
