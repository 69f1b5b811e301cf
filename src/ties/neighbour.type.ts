import { Field, Float, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { type TieKind, TieKindEnum } from './tie.enums.js';

@ObjectType({ description: 'Somebody that a stakeholder is tied to.' })
export class Neighbour {
  @Field(() => Stakeholder, { description: 'Who it is.' })
  stakeholder: Stakeholder;

  @Field(() => [TieKindEnum], { description: 'What ties them.' })
  kinds: TieKind[];

  @Field(() => Float, { description: 'The weights of the ties together.' })
  weight: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Their last shared interaction.' })
  lastAt: Date | null;
}
