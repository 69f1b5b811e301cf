import { access, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { Secret } from 'otpauth';
import { Database } from '../src/database/database.js';
import { takeSecrets } from '../src/secrets.js';
import { ENTITIES } from '../src/entities.js';
import { operator } from '../src/identity/accounts.service.js';
import { forgetSealed, sealedFor } from '../src/identity/sealed.js';
import { codeAt, recoveryHash } from '../src/identity/second-factor.js';
import { SecretBox } from '../src/kernel/secret-box.js';
import { fieldsOf } from '../src/records/declaration.js';
import { snake, tableOf } from '../src/records/table.js';
import { PASSWORD, SECRETS_KEY, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let database: Database;

beforeAll(async () => {
  app = await TestApp.start();
  database = app.app.get(Database);
});
afterAll(() => app.stop());

/** As the application may, with all that its own rules can give it. */
const asked = (text: string, values: unknown[] = []) => database.work<any>(operator('spec'), text, values);
const refused = expect.objectContaining({ code: '42501' });

const SECRETS = ENTITIES.flatMap((entity) =>
  fieldsOf(entity).map((field) => ({ table: tableOf(entity), column: snake(field.key), field })),
).filter(({ field }) => field.secret);
const apart = SECRETS.filter(({ field }) => field.secret === 'apart');

/** Names that sound like secrets and are none: why. */
const HARMLESS: Record<string, string> = {
  'app_user.password_due': 'whether it has to be changed',
  'audit_event.payload_hash': 'a link of the chain',
  'audit_event.hash': 'a link of the chain',
  'audit_payload.salt': 'hides what was erased from whoever has the chain alone',
  'idempotency_key.key': 'a name that a caller chose for a request',
  'installation.key': 'the name of a fact',
  'installation_secret.key': 'the name of a secret',
  'sign_in_limit.key': 'what is counted',
};

it('says of each column that sounds like a secret how it is kept', () => {
  const sounding = ENTITIES.flatMap((entity) =>
    fieldsOf(entity)
      .filter(({ key, secret }) => /secret|password|hash|token|salt|recovery|key$/i.test(key) && !secret)
      .map(({ key }) => `${tableOf(entity)}.${snake(key)}`),
  );
  expect(sounding.toSorted()).toEqual(Object.keys(HARMLESS).toSorted());
});

it('keeps what stands apart from the application in every way that SQL has', async () => {
  expect(apart.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual([
    'credential.password_hash',
    'installation_secret.value',
  ]);
  for (const { table, column } of apart)
    for (const text of [
      `SELECT ${column} FROM ${table}`,
      `SELECT FROM ${table}`,
      `SELECT count(*) FROM ${table}`,
      `SELECT t FROM ${table} t`,
      `SELECT ${column} FROM ${table} FOR UPDATE`,
      `TABLE ${table}`,
      `COPY ${table} TO STDOUT`,
      `COPY (SELECT ${column} FROM ${table}) TO STDOUT`,
      `CREATE TEMP TABLE mine AS SELECT * FROM ${table}`,
      `DO $$ BEGIN CREATE TEMP VIEW mine AS TABLE ${table}; PERFORM FROM mine; END $$`,
      `INSERT INTO ${table} SELECT * FROM ${table}`,
      `UPDATE ${table} SET ${column} = 'x'`,
      `UPDATE ${table} SET ${column} = ${column} RETURNING *`,
      `DELETE FROM ${table}`,
      `LOCK TABLE ${table} IN SHARE MODE`,
      `SELECT query_to_xml('TABLE ${table}', true, false, '')`,
      `SELECT table_to_xml('${table}', true, false, '')`,
      `DO $$ BEGIN PERFORM FROM ${table}; END $$`,
      `ALTER TABLE ${table} OWNER TO samverka_app`,
      `GRANT SELECT ON ${table} TO samverka_app`,
    ])
      expect([text, await asked(text).catch((error: unknown) => error)]).toEqual([text, refused]);
  const known = await asked(
    `SELECT table_name FROM information_schema.columns WHERE table_name = ANY ($1)
     UNION ALL SELECT tablename FROM pg_stats WHERE tablename = ANY ($1)`,
    [apart.map(({ table }) => table)],
  );
  expect(known).toEqual([]);
});

it('hands the application no function of the owner but these, each bound to its schema and closed to others', async () => {
  const functions = await app.sql(
    `SELECT p.proname AS name, p.proconfig AS config, p.prorettype = 'trigger'::regtype AS trigger,
            has_function_privilege('samverka_app', p.oid, 'EXECUTE') AS may,
            EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) WHERE grantee = 0) AS everybody
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const called = functions.filter(({ trigger }) => !trigger);
  expect(called.filter(({ may }) => may).map(({ name }) => name)).toEqual([
    'cleared',
    'erase_journal_values',
    'find_contact_points',
    'find_partnerships',
    'find_stakeholders',
    'find_tagged',
    'network_hidden',
    'network_version',
    'password_form',
    'password_matches',
    'password_set',
    'restricted_interactions',
  ]);
  expect(called.filter(({ everybody }) => everybody)).toEqual([]);
  for (const { name, config } of functions)
    expect([name, config]).toEqual([name, expect.arrayContaining([expect.stringMatching(/^search_path=.*pg_temp$/)])]);
});

it('shows nothing of what was put in to whoever dumps all that the application may read', async () => {
  const client = await app.signUp('hemlig@example.test', ['MANAGER']);
  const { secret } = await make.mutate(client, 'enrolSecondFactor', { password: PASSWORD }, 'secret');
  const code = codeAt(secret, Date.now());
  const { recoveryCodes } = await make.mutate(client, 'confirmSecondFactor', { code }, 'recoveryCodes');
  await app.sql('ANALYZE');
  const [{ hash }] = await app.sql('SELECT password_hash AS hash FROM credential WHERE user_id = $1', [client.userId]);
  const kept = await app.sql<{ value: string }>(`SELECT value FROM installation_secret `);
  const bytes = Buffer.from(Secret.fromBase32(secret).bytes);
  const put = [
    ...[hash, hash.split('$').at(-1), client.token, SECRETS_KEY],
    ...[secret, bytes.toString('hex'), bytes.toString('base64'), bytes.toString('base64url')],
    ...recoveryCodes.flatMap((one: string) => [one, recoveryHash(one)]),
    ...kept.map(({ value }) => value),
  ];
  const dump = await dumped();
  expect(dump).toContain('hemlig@example.test');
  for (const one of put) expect([one, dump.includes(one)]).toEqual([one, false]);
  expect(dump).toContain(createHash('sha256').update(client.token!).digest('hex'));
  const [{ form }] = await asked('SELECT password_form($1) AS form', [client.userId]);
  expect(hash.startsWith(form)).toBe(true);
  expect(form).toMatch(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=1\$[\w+/]{22}\$$/);
});

/** The text of every row of every relation that the application's role may read, of the system's own too. */
async function dumped(): Promise<string> {
  const relations = await asked(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
      WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(c.relnamespace, 'USAGE')`,
  );
  expect(relations.length).toBeGreaterThan(100);
  const parts: string[] = [];
  for (const { name } of relations)
    for (const { row } of await asked(`SELECT t::text AS row FROM ${name} t`).catch(() => [])) parts.push(row);
  return parts.join('\n');
}

describe('what is sealed', () => {
  const NEXT = 'another key of specs that seals nothing of worth'.replaceAll(' ', '-');
  const take = (SECRETS_KEY?: string, SAMVERKA_DATA = '/nowhere') =>
    takeSecrets(app.owner, { SECRETS_KEY, SAMVERKA_DATA });
  const restart = async (keys?: string, data?: string) => (await take(keys, data)).box;
  const codes = (box: SecretBox, userId: string) =>
    app
      .sql(`SELECT secret, recovery_codes FROM second_factor WHERE user_id = $1`, [userId])
      .then(([row]) => [row.secret, ...row.recovery_codes].map((one: string) => box.open(one, sealedFor(userId))));

  it('is all that is declared so, and goes from plain to the first key, and from key to key', async () => {
    const client = await app.signUp('forseglad@example.test', ['MANAGER']);
    const { secret } = await make.mutate(client, 'enrolSecondFactor', { password: PASSWORD }, 'secret');
    const code = codeAt(secret, Date.now());
    const { recoveryCodes } = await make.mutate(client, 'confirmSecondFactor', { code }, 'recoveryCodes');
    const plain = [secret, ...recoveryCodes.map(recoveryHash)];
    const first = await restart(SECRETS_KEY);
    expect(await codes(first, client.userId!)).toEqual(plain);
    // As it stood before anything was sealed.
    await app.sql('UPDATE second_factor SET secret = $2, recovery_codes = $3 WHERE user_id = $1', [
      client.userId,
      secret,
      plain.slice(1),
    ]);
    await restart(SECRETS_KEY);
    for (const { table, column } of SECRETS.filter(({ field }) => field.secret === 'sealed'))
      for (const { value } of await app.sql(`SELECT unnest(ARRAY[${column}]) AS value FROM ${table}`))
        expect([column, SecretBox.keyOf(value)]).toEqual([column, first.id]);
    expect(await codes(first, client.userId!)).toEqual(plain);

    const both = await restart(`${NEXT},${SECRETS_KEY}`);
    expect(both.id).not.toBe(first.id);
    expect(await codes(new SecretBox([NEXT]), client.userId!)).toEqual(plain);
    await expect(take(SECRETS_KEY)).rejects.toMatchObject({
      exitCode: 78,
      message: expect.stringMatching(new RegExp(`key ${both.id}, which is not among SECRETS_KEY[^]*secrets forget`)),
    });
    // A server that has not heard of it says so, and counts no code as wrong.
    const input = { email: 'forseglad@example.test', password: PASSWORD, code: recoveryCodes[0] };
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
    expect(await app.anonymous.fails(signIn, { input })).toMatchObject({ code: 'UNAVAILABLE' });
    await restart(`${SECRETS_KEY} ${NEXT}`);
    expect(await codes(first, client.userId!)).toEqual(plain);
    await app.anonymous.ok(signIn, { input });
    expect(await app.anonymous.fails(signIn, { input })).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('has its key in the data folder where none is given: made once, and never in place of another', async () => {
    const data = join(await mkdtemp(join(tmpdir(), 'samverka-key-')), 'data');
    await expect(take(undefined, data)).rejects.toMatchObject({ message: expect.stringMatching(/secrets-key/) });
    await expect(access(data)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await forgetSealed(app.owner)).toBeGreaterThan(0);
    const [one, other] = await Promise.all([restart(undefined, data), restart(undefined, data)]);
    expect([other.id, (await stat(join(data, 'secrets-key'))).mode & 0o777]).toEqual([one.id, 0o600]);
    await writeFile(join(data, 'secrets-key'), 'kort');
    await expect(take(undefined, data)).rejects.toMatchObject({ message: expect.stringMatching(/too short/) });
    await rm(data, { recursive: true });
  });
});
