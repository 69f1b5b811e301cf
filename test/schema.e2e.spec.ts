import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isSpecifiedScalarType,
} from 'graphql';
import { pageFiles } from '../src/commands/page-files.js';
import { openDataSource } from '../src/database/data-source.js';
import { migrate, migrationState } from '../src/database/migrate.js';
import { MIGRATIONS } from '../src/database/migrations/index.js';
import { takeSecrets } from '../src/secrets.js';
import { ENTITIES } from '../src/entities.js';
import { printedSchema } from '../src/graphql/printed-schema.js';
import { parseConfig } from '../src/kernel/config.js';
import { sealedFor } from '../src/identity/sealed.js';
import { SECRETS_KEY } from './app.js';
import { fieldsOf } from '../src/records/declaration.js';
import { snake, tableOf } from '../src/records/table.js';
import { TestApp } from './app.js';
import { createDatabase } from './database.js';

describe('the GraphQL schema', () => {
  let app: TestApp;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    app = await TestApp.start();
    ({ schema } = app.app.get(GraphQLSchemaHost));
  });
  afterAll(() => app.stop());

  it('is the committed one (npm run schema writes it)', async () => {
    expect(printedSchema(schema)).toBe(await readFile('schema.graphql', 'utf8'));
  });

  it('is what the committed catalogue tells the pages of the records (npm run schema writes it)', async () => {
    for (const [name, text] of pageFiles(ENTITIES, schema))
      expect([name, text]).toEqual([name, await readFile(join('web/src/generated', name), 'utf8')]);
  });

  it('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      if (!type.description && !['Query', 'Mutation'].includes(type.name)) bare.push(type.name);
      if (isEnumType(type))
        bare.push(
          ...type
            .getValues()
            .filter((v) => !v.description)
            .map((v) => `${type.name}.${v.name}`),
        );
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        if (isInputObjectType(type) || !('args' in field)) continue;
        const args: readonly GraphQLArgument[] = field.args;
        bare.push(...args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`));
      }
    }
    expect(bare).toEqual([]);
  });

  it('gives each mutation one input and a payload', () => {
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      expect([field.name, field.args.map((arg) => arg.name)]).toEqual([
        field.name,
        field.name === 'signOut' ? [] : ['input'],
      ]);
      expect(String(field.type)).toMatch(/Payload!$/);
    }
  });
});

describe('migrations', () => {
  it('lead from an empty database to what the entities describe, and back', async () => {
    const database = await createDatabase({ empty: true });
    const dataSource = await openDataSource(database.url, ENTITIES, parseConfig({}));
    try {
      expect((await migrationState(dataSource)).pending).toHaveLength(MIGRATIONS.length);
      expect(await migrate(dataSource)).toHaveLength(MIGRATIONS.length);
      expect(await migrate(dataSource)).toEqual([]);
      const drift = await dataSource.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map((q) => q.query)).toEqual([]);
      for (let i = 0; i < MIGRATIONS.length; i++) await dataSource.undoLastMigration();
      const [{ count }] = await dataSource.query<[{ count: number }]>(
        `SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
      );
      expect(count).toBe(0);
      expect(await migrate(dataSource)).toHaveLength(MIGRATIONS.length);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });

  it('make no column that no record declares, of any table and any type', async () => {
    const database = await createDatabase();
    const dataSource = await openDataSource(database.url, ENTITIES, parseConfig({}));
    try {
      const columns = await dataSource.query<{ name: string }[]>(
        `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
           JOIN information_schema.tables t USING (table_schema, table_name)
          WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND table_name <> 'migration'`,
      );
      const declared = ENTITIES.flatMap((entity) =>
        fieldsOf(entity).map(({ key }) => `${tableOf(entity)}.${snake(key)}`),
      );
      expect(columns.map(({ name }) => name).toSorted()).toEqual(declared.toSorted());
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });

  it('take passwords and the installation’s secret to where they stand apart, and back', async () => {
    const APART = MIGRATIONS.findIndex(({ name }) => name.startsWith('SecretsApart'));
    const database = await createDatabase({ empty: true });
    const dataSource = await openDataSource(database.url, ENTITIES, parseConfig({}));
    const undo = async () => {
      // One that was refused has undone those after it.
      const [{ count }] = await dataSource.query<[{ count: number }]>('SELECT count(*)::int FROM migration');
      for (let i = count; i > APART; i--) await dataSource.undoLastMigration();
    };
    const before = () =>
      dataSource.query(
        `SELECT email, password_hash, (SELECT json_agg(i ORDER BY key) FROM installation i) AS facts, secret, recovery_hashes
           FROM app_user LEFT JOIN second_factor ON user_id = app_user.id ORDER BY email`,
      );
    try {
      await migrate(dataSource);
      await undo();
      await dataSource.query(
        `INSERT INTO app_user (id, email, name, roles, password_hash, issuer, subject) VALUES
           (gen_random_uuid(), 'a@example.test', 'A', '{ADMIN}', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$ZGlnZXN0', NULL, NULL),
           (gen_random_uuid(), 'b@example.test', 'B', '{ADMIN}', NULL, 'https://issuer.example', 'b')`,
      );
      await dataSource.query(`INSERT INTO installation (key, value) VALUES ('secret', 'gammal'), ('sample', 'loaded')`);
      await dataSource.query(
        `INSERT INTO second_factor (user_id, secret, recovery_hashes) SELECT id, 'JBSWY3DPEHPK3PXP', ARRAY[sha256('a'), sha256('b')]
           FROM app_user WHERE password_hash IS NOT NULL`,
      );
      const old = await before();
      await migrate(dataSource);
      const { installation, box } = await takeSecrets(dataSource, parseConfig({ SECRETS_KEY }));
      expect(installation).toBe('gammal');
      const [sealed] = await dataSource.query(`SELECT user_id, secret, recovery_codes FROM second_factor`);
      const plain = [sealed.secret, ...sealed.recovery_codes].map((one) => box.open(one, sealedFor(sealed.user_id)));
      const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
      expect(plain).toEqual(['JBSWY3DPEHPK3PXP', digestOf('a'), digestOf('b')]);
      expect(await dataSource.query('SELECT key FROM installation')).toEqual([{ key: 'sample' }]);
      expect(
        await dataSource.query(
          `SELECT email, password_form(id) AS form, (SELECT password_hash FROM credential WHERE user_id = id) AS hash
             FROM app_user ORDER BY email`,
        ),
      ).toEqual([
        {
          email: 'a@example.test',
          form: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$',
          hash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$ZGlnZXN0',
        },
        { email: 'b@example.test', form: null, hash: null },
      ]);
      await expect(undo()).rejects.toThrow(/1 second factors are sealed/);
      await dataSource.query('UPDATE second_factor SET secret = $1, recovery_codes = $2', [plain[0], plain.slice(1)]);
      await undo();
      expect(await before()).toEqual(old);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });

  it('refuse a database of a newer version', async () => {
    const database = await createDatabase();
    const dataSource = await openDataSource(database.url, ENTITIES, parseConfig({}));
    try {
      await dataSource.query(
        `INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`,
      );
      await expect(migrate(dataSource)).rejects.toMatchObject({
        exitCode: 65,
        message: expect.stringMatching(/newer version .*FromTheFuture/),
      });
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });

  it('may be run by several servers at once', async () => {
    const database = await createDatabase({ empty: true });
    const sources = await Promise.all([1, 2, 3].map(() => openDataSource(database.url, ENTITIES, parseConfig({}))));
    try {
      const applied = await Promise.all(sources.map(migrate));
      expect(applied.flat()).toHaveLength(MIGRATIONS.length);
    } finally {
      await Promise.all(sources.map((source) => source.destroy()));
      await database.drop();
    }
  });
});
