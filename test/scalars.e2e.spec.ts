import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { type GraphQLScalarType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let admin: Client;

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.as('ADMIN');
});
afterAll(() => app.stop());

const scalars = () =>
  Object.values(app.app.get(GraphQLSchemaHost).schema.getTypeMap()).filter(
    (type): type is GraphQLScalarType => isScalarType(type) && !isSpecifiedScalarType(type),
  );

/** Values that come near what each scalar is about, and others. */
const near = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.emailAddress(),
  fc.uuid(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.stringMatching(/^20[0-9]{2}-0[1-9]-[0-2][0-9]$/),
  fc.stringMatching(/^\+?[0-9]{2,16}$/),
  fc.stringMatching(/^[a-zåäöü.]{1,10}@[a-zåäö]{1,10}\.[a-z]{2,4}$/),
  fc.jsonValue(),
);

describe('what a scalar takes, it can show', () => {
  it('of every scalar of the schema', () => {
    expect(scalars().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['EmailAddress', 'PhoneNumber', 'Date', 'DateTime', 'UUID', 'JSON']),
    );
    for (const scalar of scalars()) {
      let taken = 0;
      fc.assert(
        fc.property(near, (value) => {
          let parsed: unknown;
          try {
            parsed = scalar.parseValue(value);
          } catch {
            return;
          }
          taken++;
          expect(() => scalar.serialize(parsed)).not.toThrow();
        }),
        { numRuns: 500, seed: 14 },
      );
      expect([scalar.name, taken > 0]).toEqual([scalar.name, true]);
    }
  });

  it('of accounts, whatever the letters of the address', async () => {
    const create = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id email } } }';
    const some = { name: 'Åsa Exempelsson', roles: ['MANAGER'], password: 'en lång och ovanlig fras' };
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[a-zåäöüéşğ]{1,8}[a-z0-9]{4}@[a-zåäö]{3,8}\.(se|example|org)$/),
        async (email) => {
          const { data, errors } = await admin.send(create, { input: { ...some, email } });
          // Taken and shown, or refused with a word: never kept with an error.
          if (errors) expect(errors.map(({ extensions: { code } }) => code)).toEqual(['BAD_USER_INPUT']);
          else expect(data.createUser.user.email).toBe(email.normalize('NFC'));
        },
      ),
      { numRuns: 25, seed: 14 },
    );
    const kept = await admin.send(create, { input: { ...some, email: 'ÅSA.Öberg@exempel.se' } });
    expect(kept.data.createUser.user.email).toBe('åsa.öberg@exempel.se');
    const { accounts } = await admin.ok('{ accounts { email } users { email } }');
    expect(accounts.map(({ email }: { email: string }) => email)).toContain('åsa.öberg@exempel.se');
  });

  it('even where a row holds what nobody would take today', async () => {
    await app.sql(`UPDATE app_user SET email = 'ingen adress' WHERE email = 'åsa.öberg@exempel.se'`);
    const { accounts } = await admin.ok('{ accounts { email } users { email } }');
    expect(accounts.map(({ email }: { email: string }) => email)).toContain('ingen adress');
  });

  it('of telephone numbers, whoever keeps them', async () => {
    const leader = await app.as('PROCESS_LEADER');
    const { id } = await make.publicBody(leader);
    for (const value of ['114 14', '112', '0520-49 50 00', '+46 70 174 06 05', '+1 202 555 0143', '+290 1234']) {
      const { data, errors } = await leader.send(make.mutation('addContactPoint', 'contactPoint { value e164 }'), {
        input: { stakeholderId: id, kind: 'PHONE', value },
      });
      if (errors) expect(errors.map(({ extensions: { code } }) => code)).toEqual(['BAD_USER_INPUT']);
      else expect(data.addContactPoint.contactPoint.value).toBe(value);
    }
    await leader.ok('query ($id: UUID!) { stakeholder(id: $id) { contactPoints { e164 } } }', { id });
  });
});
