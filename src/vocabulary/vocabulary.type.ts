import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLUUID } from 'graphql-scalars';
import { columns, defineRead, many, reference, type ReadType } from '../graphql/read/read-type.js';
import { AreaKindEnum } from './vocabulary.enums.js';

@ObjectType({ description: 'A place in the tree of places.' })
export class Area {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'The name of the place.' })
  name: string;

  @Field(() => AreaKindEnum, { description: 'What sort of place it is.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'A statistical code, DeSO or RegSO.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'The version of the division that the code belongs to.' })
  codeVersion: string | null;

  @Field(() => Area, { nullable: true, description: 'The area that holds this one.' })
  parent: Area | null;

  @Field(() => [Area], { description: 'The areas directly within this one, by name.' })
  children: Area[];

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@ObjectType({ description: 'A subject that work is about (fokusområde).' })
export class FocusArea {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => String, { description: 'The name, in Swedish.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The name in English.' })
  nameEn: string | null;

  @Field(() => String, { nullable: true, description: 'What belongs to it.' })
  description: string | null;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

export const areaRead: ReadType = defineRead({
  name: 'Area',
  table: 'area',
  fields: {
    ...columns('id', 'name', 'kind', 'code', 'codeVersion', 'version'),
    parent: reference(() => areaRead, 'parent_id'),
    children: many(
      () => areaRead,
      (row, child) => `${child}.parent_id = ${row}.id`,
      (child) => `${child}.name, ${child}.id`,
    ),
  },
});

export const focusAreaRead = defineRead({
  name: 'FocusArea',
  table: 'focus_area',
  fields: columns('id', 'name', 'nameEn', 'description', 'version'),
});
