#!/usr/bin/env node
// Keeps a promise of CONTRIBUTING: one more field of a record takes five files by hand. It is put down in a copy of the sources,
// by the edits below and the commands that make the rest, and then it has to be there, from the table to the page.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const MOST = 5;

prepare({ dev: true });
// Within the checkout: hard links lead nowhere else, and neither git nor a linter looks into dist.
const copy = join(root, 'dist', 'rehearsal');
const inCopy = (name) => join(copy, name);

function run(command, args, env = {}) {
  console.log(`  ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { cwd: copy, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) {
    console.error(`\nThe rehearsal failed; it lies in ${copy}.`);
    process.exit(1);
  }
}

const byHand = new Set();

/** What a person writes. */
function edit(name, change) {
  byHand.add(name);
  const before = existsSync(inCopy(name)) ? readFileSync(inCopy(name), 'utf8') : '';
  const after = change(before);
  if (after === before) throw new Error(`${name} has changed: the rehearsal does not find its place in it.`);
  writeFileSync(inCopy(name), after);
}

const after = (line, added) => (text) => text.replace(line, (found) => `${found}${added}`);

rmSync(copy, { recursive: true, force: true });
const sources = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\0')
  .filter((name) => name && existsSync(join(root, name)));
for (const name of sources) {
  mkdirSync(dirname(inCopy(name)), { recursive: true });
  copyFileSync(join(root, name), inCopy(name));
}
execFileSync('cp', ['-al', join(root, 'node_modules'), inCopy('node_modules')]);

edit(
  'src/stakeholders/stakeholder.entity.ts',
  after(
    '  memberCountOn: string | null;\n',
    `
  @Whole('The year in which it was registered.', { of: 'Association', privacy: 'figures', min: 1500, max: THIS_YEAR })
  registeredYear: number | null;
`,
  ),
);
edit('web/src/i18n/sv.json', after(/ +"memberCountOn": .*\n/, '    "registeredYear": "Registrerad år",\n'));
edit('web/src/i18n/en.json', after(/ +"memberCountOn": .*\n/, '    "registeredYear": "Year registered",\n'));
edit(
  'test/registered-year.e2e.spec.ts',
  () => `import { boundNow, THIS_YEAR } from '../src/records/bounds.js';
import { TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
beforeAll(async () => (app = await TestApp.start()));
afterAll(() => app.stop());

it('has a year of registration, within its bounds', async () => {
  const leader = await app.as('PROCESS_LEADER');
  const create = (registeredYear: number) => make.association(leader, { registeredYear });
  const { id } = await create(1987);
  const read = 'query ($id: UUID!) { stakeholder(id: $id) { ... on Association { registeredYear } } }';
  expect((await leader.ok(read, { id })).stakeholder).toEqual({ registeredYear: 1987 });
  await expect(create(1499)).rejects.toThrow(/registeredYear/);
  await expect(create(boundNow(THIS_YEAR) + 1)).rejects.toThrow(/registeredYear/);
});
`,
);
run('npm', ['run', '-s', 'migration', '--', 'association-registered-year']);
byHand.add('src/database/migrations/*-association-registered-year.ts');
run('npm', ['run', '-s', 'schema']);
for (const name of ['catalogue.ts', 'facts.ts'])
  if (!readFileSync(inCopy(`web/src/generated/${name}`), 'utf8').includes('registeredYear'))
    throw new Error(`The pages do not get the field: ${name}.`);
run('npm', ['run', '-s', 'types']);
run('npm', ['test', '--', 'registered-year', 'data-model', 'test/schema', 'declared', 'i18n', 'facts'], {
  UPDATE: '1',
});
if (byHand.size > MOST) throw new Error(`It took ${byHand.size} files by hand: ${[...byHand].join(', ')}.`);
console.log(`A field took ${byHand.size} files by hand:\n  ${[...byHand].join('\n  ')}`);
rmSync(copy, { recursive: true, force: true });
