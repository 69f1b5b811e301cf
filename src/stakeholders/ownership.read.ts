import { declared, defineRead, many, type ManyField, reference } from '../graphql/read/read-type.js';
import { userRead } from '../identity/user.read.js';
import { OwnerChange as OwnerChangeRow } from './ownership.entity.js';

export const ownerChangeRead = defineRead({
  name: 'OwnerChange',
  record: OwnerChangeRow,
  fields: {
    ...declared(OwnerChangeRow),
    from: reference(() => userRead, 'fromId'),
    to: reference(() => userRead, 'toId'),
    changedBy: reference(() => userRead, 'changedById'),
  },
});

/** The owners that something had, the newest change first. */
export const ownerChanges = <T extends { id: string }>(): ManyField<T, OwnerChangeRow> =>
  many(
    () => ownerChangeRead,
    (row, child) => `${child.objectId} = ${row.id}`,
    (child) => `${child.changedAt} DESC, ${child.id} DESC`,
  );
