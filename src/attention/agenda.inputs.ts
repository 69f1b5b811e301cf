import { ArgsType, Field } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { PageArgs } from '../graphql/connection.js';
import { DateInput } from '../graphql/fields.js';
import { type AgendaKind, AgendaKindEnum } from './agenda.enums.js';

@ArgsType()
export class AgendaArgs extends PageArgs {
  @DateInput('The first day; all that is still open before it too unless given.', { optional: true, clearable: true })
  from?: string | null;

  @DateInput('The last day; without end unless given, and tasks that have no day come last.', {
    optional: true,
    clearable: true,
  })
  until?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'Of this colleague; of the caller unless given.' })
  userId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Of everybody, and what is nobody’s: for managers.' })
  everybody: boolean;

  @Field(() => [AgendaKindEnum], { nullable: true, description: 'Only of these kinds.' })
  kinds?: AgendaKind[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'With contacts that were held, besides those planned.' })
  held: boolean;
}
