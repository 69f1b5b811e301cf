import { GraphQLSchemaHost } from '@nestjs/graphql';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { codeAt } from '../src/identity/second-factor.js';
import { ROLES } from '../src/kernel/actor.js';
import { addDays, stockholmDate } from '../src/kernel/time.js';
import { Client, PASSWORD, TestApp } from './app.js';
import * as make from './make.js';
import { barely } from './shapes.js';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

const ID = '01900000-0000-7000-8000-000000000000';
const OTHER = '01900000-0000-7000-8000-000000000001';
const SOON = addDays(stockholmDate(), 5);
const key = (name: string) => ({ 'idempotency-key': name });

/** Mutations that do not look at the key, and why that is right. */
const WITHOUT: Record<string, string> = {
  choosePassword: 'nobody is signed in yet whose key it could be; its link is good once',
  signIn: 'nobody is signed in yet whose key it could be; each call opens a session of its own',
};

/** What gets a mutation past what it asks before it writes, where a bare call does not. */
const GETS_PAST: Record<string, string> = {
  addPartnershipCommitment: `input: { partnershipId: "${ID}", commitment: { title: "x", promisedBy: US, stakeholderId: "${ID}" } }`,
  changeAgreementState: `input: { id: "${ID}", version: 1, status: SIGNED }`,
  closeCommitment: `input: { id: "${ID}", version: 1, status: KEPT }`,
  createApiToken: `input: { name: "x", scope: READ, expiresOn: "${SOON}" }`,
  createOrganisationRelation: `input: { fromId: "${ID}", toId: "${OTHER}", kind: PARENT_OF }`,
  createUser: `input: { email: "ny@example.test", name: "x", roles: [MANAGER], password: "another correct horse" }`,
  decidePrivacyRequest: `input: { id: "${ID}", version: 1, status: REJECTED, decision: "x" }`,
  handOver: `input: { fromId: "${ID}", toId: "${OTHER}", reason: "x" }`,
  recordBoard: `input: { organisationId: "${ID}", on: "2026-03-02", newMembers: [{ personId: "${ID}", role: "x" }] }`,
  recordContribution: `input: { partnershipId: "${ID}", contributorId: "${ID}", kind: MONEY, startsOn: "2026-03-02", pledged: 1 }`,
  changePassword: `input: { currentPassword: "${PASSWORD}", newPassword: "another correct horse" }`,
  enrolSecondFactor: `input: { password: "${PASSWORD}" }`,
  resetPassword: `input: { id: "${ID}", version: 1, password: "another correct horse" }`,
  removeSecondFactor: `input: { password: "${PASSWORD}" }`,
};

it('is honoured by every mutation, or it is said why not', async () => {
  const { schema } = app.app.get(GraphQLSchemaHost);
  const claimed = new Set<string>();
  const unit = app.app.get(UnitOfWork);
  const write = unit.write.bind(unit);
  unit.write = (actor, work) => {
    if (actor.idempotency) claimed.add(actor.idempotency.key);
    return write(actor, work);
  };
  const fields = Object.values(schema.getMutationType()!.getFields());
  for (const role of ROLES) {
    const client = await app.signUp(`nyckel-${role.toLowerCase()}@example.test`, [role]);
    for (const field of fields.toSorted((a, b) => Number(a.name === 'signOut') - Number(b.name === 'signOut'))) {
      if (claimed.has(field.name)) continue;
      // One that changes the password changes it for the rest.
      const mine = GETS_PAST[field.name]
        ? await app.signUp(`${field.name}-${role.toLowerCase()}@example.test`, [role])
        : client;
      const call = GETS_PAST[field.name]
        ? `${field.name}(${GETS_PAST[field.name]}) { __typename }`
        : barely(field, { ids: [ID], texts: ['nyckel@example.test'] });
      await mine.send(`mutation { ${call} }`, {}, key(field.name));
    }
  }
  unit.write = write;
  expect(fields.map(({ name }) => name).filter((name) => !claimed.has(name))).toEqual(Object.keys(WITHOUT));
});

describe('what is shown once', () => {
  const TOKEN = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token apiToken { id } } }';
  const input = { name: 'Export', scope: 'READ', expiresOn: SOON };

  it('is shown again to the session that repeats, and to no other; the store does not know it', async () => {
    const kim = await app.signUp('kim-nyckel@example.test', ['MANAGER']);
    const made = await kim.ok(TOKEN, { input }, key('token'));
    expect(await kim.ok(TOKEN, { input }, key('token'))).toEqual(made);
    const { token } = made.createApiToken;
    expect((await new Client(app.url, token).ok('{ me { id } }')).me.id).toBe(kim.userId);
    expect((await kim.ok('{ apiTokens { id } }')).apiTokens).toEqual([made.createApiToken.apiToken]);
    const later = await app.signIn('kim-nyckel@example.test');
    expect(await later.fails(TOKEN, { input }, key('token'))).toMatchObject({ code: 'KEY_REUSED' });
    const kept = await app.sql('SELECT row_to_json(k)::text AS kept FROM idempotency_key k WHERE user_id = $1', [
      kim.userId,
    ]);
    expect(kept).toHaveLength(1);
    expect(kept[0].kept).not.toContain(token.slice(4));
    // Another key makes another, and none makes one each time.
    const others = [
      await kim.ok(TOKEN, { input }, key('other')),
      await kim.ok(TOKEN, { input }),
      await kim.ok(TOKEN, { input }),
    ];
    expect(new Set([token, ...others.map((one) => one.createApiToken.token)]).size).toBe(4);
  });

  it('holds for a second factor and its recovery codes', async () => {
    const kim = await app.signUp('kim-faktor@example.test', ['MANAGER']);
    const enrol = () =>
      kim.ok(
        'mutation ($input: EnrolSecondFactorInput!) { enrolSecondFactor(input: $input) { secret uri } }',
        { input: { password: PASSWORD } },
        key('enrol'),
      );
    const { enrolSecondFactor } = await enrol();
    expect((await enrol()).enrolSecondFactor).toEqual(enrolSecondFactor);
    const code = codeAt(enrolSecondFactor.secret, Date.now());
    const confirm = () =>
      kim.ok(
        'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { recoveryCodes } }',
        { input: { code } },
        key('confirm'),
      );
    const codes = await confirm();
    expect(await confirm()).toEqual(codes);
    const journal = await app.sql(
      `SELECT action FROM journal WHERE action LIKE 'secondFactor.%' AND actor_id = $1 ORDER BY id`,
      [kim.userId],
    );
    expect(journal.map(({ action }) => action)).toEqual(['secondFactor.enrol', 'secondFactor.confirm']);
  });
});

it('lets a change of password be repeated, which the old password would not', async () => {
  const kim = await app.signUp('kim-losen@example.test', ['MANAGER']);
  const change = () =>
    kim.ok(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { changed } }',
      { input: { currentPassword: PASSWORD, newPassword: 'another correct horse' } },
      key('password'),
    );
  expect(await change()).toEqual(await change());
  expect(
    await app.sql(`SELECT FROM journal WHERE action = 'user.changePassword' AND actor_id = $1`, [kim.userId]),
  ).toHaveLength(1);
});

it('makes one subject access report, which is read anew and journalled as that', async () => {
  const officer = await app.as('DATA_PROTECTION_OFFICER');
  const { id } = await make.person(await app.as('PROCESS_LEADER'));
  const ask = () =>
    officer.ok(
      make.mutation('makeSubjectAccessReport', 'report { data html }'),
      { input: { personId: id } },
      key('report'),
    );
  const names = ({ makeSubjectAccessReport }: any) => Object.keys(makeSubjectAccessReport.report.data);
  expect(names(await ask())).toEqual(names(await ask()));
  const journal = await app.sql(
    `SELECT action FROM journal WHERE action LIKE 'privacy.%' AND object_id = $1 ORDER BY id`,
    [id],
  );
  expect(journal.map(({ action }) => action)).toEqual(['privacy.subjectAccess', 'privacy.subjectAccessAgain']);
  const kept = await app.sql(`SELECT result FROM idempotency_key WHERE user_id = $1`, [officer.userId]);
  expect(kept).toEqual([{ result: {} }]);
});

it('belongs to a request whatever the order of what it holds', async () => {
  const leader = await app.as('PROCESS_LEADER');
  const send = (input: object) =>
    leader.ok(
      'mutation ($input: CreateAreaInput!) { createArea(input: $input) { area { id } } }',
      { input },
      key('area'),
    );
  const made = await send({ name: 'Ordningen', kind: 'DISTRICT' });
  expect(await send({ kind: 'DISTRICT', name: 'Ordningen' })).toEqual(made);
});
