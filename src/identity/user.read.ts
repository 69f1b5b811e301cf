import { may } from '../access/policy.js';
import { me } from '../access/sight.js';
import { columns, declared, defineRead, type ReadType, reference, value } from '../graphql/read/read-type.js';
import type { Visible } from '../records/sight.js';
import { everything } from '../records/source.js';
import { PasswordLink, SecondFactor, Session as SessionRow, User as UserRow } from './user.entity.js';

const own: Visible<SessionRow> = (row, sight) => `${row.userId} = ${me(sight)}`;

export const userRead: ReadType<UserRow> = defineRead({
  name: 'User',
  record: UserRow,
  fields: {
    ...declared(UserRow),
    ...columns('roles'),
    active: value((row) => `(${row.deactivatedAt} IS NULL)`),
    singleSignOn: value((row) => `(${row.issuer} IS NOT NULL)`),
    secondFactor: value((row, statement) => {
      const factor = everything(SecondFactor, statement, 'that there is one is told to whom it concerns alone');
      const there = `EXISTS (SELECT FROM ${factor.from} WHERE ${factor.userId} = ${row.id} AND ${factor.confirmedAt} IS NOT NULL)`;
      if (may(statement.actor, 'account.manage')) return there;
      return `CASE WHEN ${row.id} = ${me(statement)} THEN ${there} END`;
    }),
    lastSignInAt: value((row, statement) => {
      if (!may(statement.actor, 'account.manage')) return 'NULL::timestamptz';
      const session = everything(SessionRow, statement, 'when somebody came is told to whoever manages accounts');
      return `(SELECT max(${session.createdAt}) FROM ${session.from} WHERE ${session.userId} = ${row.id} AND ${session.scope} IS NULL)`;
    }),
    passwordLinkUntil: value((row, statement) => {
      if (!may(statement.actor, 'account.manage')) return 'NULL::timestamptz';
      const link = everything(PasswordLink, statement, 'that there is one is told to whoever manages accounts');
      return `(SELECT ${link.expiresAt} FROM ${link.from} WHERE ${link.userId} = ${row.id} AND ${link.expiresAt} > now())`;
    }),
  },
});

export const sessionRead: ReadType<SessionRow> = defineRead({
  name: 'Session',
  record: SessionRow,
  visible: own,
  fields: {
    ...declared(SessionRow),
    current: value((row, statement) => `(${row.id} = ${statement.param(statement.actor.sessionId ?? null, 'uuid')})`),
  },
});

export const apiTokenRead: ReadType<SessionRow> = defineRead({
  name: 'ApiToken',
  record: SessionRow,
  guards: false,
  visible: (row, sight) =>
    may(sight.actor, 'account.manage') ? `${row.scope} IS NOT NULL` : `${row.scope} IS NOT NULL AND ${own(row, sight)}`,
  fields: {
    ...declared(SessionRow),
    user: reference(() => userRead, 'userId'),
    lastUsedAt: value((row) => row.lastSeenAt),
  },
});
