#!/usr/bin/env node
// Writes a migration: what the entities describe, and the migrations until now do not lead to. npm run migration -- <name>
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const [name] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) {
  console.error('What does it do? npm run migration -- <name>, as association-registered-year');
  process.exit(64);
}
prepare({ dev: true });

const { Cluster } = await import('../dist/database/cluster.js');
const { openDataSource } = await import('../dist/database/data-source.js');
const { migrate } = await import('../dist/database/migrate.js');
const { MIGRATIONS } = await import('../dist/database/migrations/index.js');
const { ENTITIES } = await import('../dist/entities.js');
const { parseConfig } = await import('../dist/kernel/config.js');
const prettier = await import('prettier');

/** The statements that lead from the migrations to the entities, and those that lead back. */
async function drift() {
  const folder = mkdtempSync(join(tmpdir(), 'samverka-migration-'));
  chmodSync(folder, 0o755); // The database has a user of its own where this one is root.
  const cluster = await Cluster.open(folder, { settings: ['fsync=off'] });
  try {
    const dataSource = await openDataSource(cluster.url('postgres'), ENTITIES, parseConfig({}));
    try {
      await migrate(dataSource);
      const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
      return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const { up, down } = await drift();
if (up.length === 0) {
  console.log('The migrations lead to what the entities describe: there is nothing to write.');
  process.exit(0);
}

const last = Math.max(...MIGRATIONS.map((one) => Number(/\d+$/.exec(one.name)[0])));
const stamp = Math.max(Date.now(), last + 1);
const type = `${name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase())}${stamp}`;
const run = (statements) => statements.map((sql) => `await runner.query(${JSON.stringify(sql)});`).join('\n');
const folder = join(root, 'src', 'database', 'migrations');
const file = join(folder, `${stamp}-${name}.ts`);
const index = join(folder, 'index.ts');

const write = async (path, text) =>
  writeFileSync(path, await prettier.format(text, { ...(await prettier.resolveConfig(path)), parser: 'typescript' }));
await write(
  file,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

  export class ${type} implements MigrationInterface {
    readonly name = '${type}';

    async up(runner: QueryRunner): Promise<void> { ${run(up)} }

    async down(runner: QueryRunner): Promise<void> { ${run(down)} }
  }`,
);
const listed = readFileSync(index, 'utf8')
  .replace(/\n\n/, `\nimport { ${type} } from './${stamp}-${name}.js';\n\n`)
  .replace(/\n\];\s*$/, `\n  ${type},\n];\n`);
await write(index, listed);
console.log(
  `Wrote ${file} and its line in index.ts. Read it: what rows have already, and a new table's grants and policies, it does not know.`,
);
