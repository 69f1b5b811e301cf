import { Field, ObjectType } from '@nestjs/graphql';
import { Shows } from '../graphql/shown.js';
import { Area as AreaRow, FocusArea as FocusAreaRow } from './vocabulary.entity.js';

@ObjectType({ description: 'A place in the tree of places.' })
@Shows(AreaRow, { without: ['createdAt', 'updatedAt'] })
export class Area {
  @Field(() => Area, { nullable: true, description: 'The area that holds this one.' })
  parent: Area | null;

  @Field(() => [Area], { description: 'The areas directly within this one, by name.' })
  children: Area[];
}

@ObjectType({ description: 'A subject that work is about (fokusområde).' })
@Shows(FocusAreaRow, { without: ['createdAt', 'updatedAt'] })
export class FocusArea {}

@ObjectType({ description: 'A written area.' })
export class AreaPayload {
  @Field(() => Area, { description: 'The area as it is now.' })
  area: object;
}

@ObjectType({ description: 'A written focus area.' })
export class FocusAreaPayload {
  @Field(() => FocusArea, { description: 'The focus area as it is now.' })
  focusArea: object;
}
