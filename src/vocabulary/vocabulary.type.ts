import { Field, ObjectType } from '@nestjs/graphql';
import { declared, defineRead, many, reference, type ReadType } from '../graphql/read/read-type.js';
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

export const areaRead: ReadType<AreaRow> = defineRead({
  name: 'Area',
  record: AreaRow,
  fields: {
    ...declared(AreaRow),
    parent: reference(() => areaRead, 'parentId'),
    children: many(
      () => areaRead,
      (row, child) => `${child.parentId} = ${row.id}`,
      (child) => `${child.name}, ${child.id}`,
    ),
  },
});

export const focusAreaRead = defineRead({
  name: 'FocusArea',
  record: FocusAreaRow,
  fields: declared(FocusAreaRow),
});
