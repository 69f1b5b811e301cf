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
import { ENTITIES } from '../src/entities.js';
import { printedSchema } from '../src/graphql/printed-schema.js';
import { parseConfig } from '../src/kernel/config.js';
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
