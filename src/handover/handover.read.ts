import { defineRead, one, type ReadType } from '../graphql/read/read-type.js';
import { User } from '../identity/user.entity.js';
import { userRead } from '../identity/user.read.js';

/** A brief hangs on the colleague whose it is; its lists stand in handover.additions.ts. */
export const handoverRead: ReadType<User> = defineRead({
  name: 'HandoverBrief',
  record: User,
  fields: {
    colleague: one(
      () => userRead,
      (row, child) => `${child}.id = ${row.id}`,
    ),
  },
});
