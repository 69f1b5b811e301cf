import { declared, defineRead, many, type ReadType, reference } from '../graphql/read/read-type.js';
import { Area as AreaRow, FocusArea as FocusAreaRow } from './vocabulary.entity.js';

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
