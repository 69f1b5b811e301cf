import { ArgsType, Field } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { PageArgs } from '../graphql/connection.js';
import { AttentionReasonEnum } from './attention.enums.js';
import type { AttentionReason } from './attention.js';

@ArgsType()
export class AttentionArgs extends PageArgs {
  @Field(() => GraphQLUUID, { nullable: true, description: 'Of this colleague; of the caller unless given.' })
  userId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Of everybody, and what is nobody’s: for managers.' })
  everybody: boolean;

  @Field(() => [AttentionReasonEnum], { nullable: true, description: 'Only for these reasons.' })
  reasons?: AttentionReason[] | null;
}
