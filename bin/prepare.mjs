// Makes the checkout ready to run: dependencies installed, sources built. Node's own modules only, for it runs first.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkedTo, missingPackages } from './installed.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);
const [major, minor] = process.versions.node.split('.').map(Number);

const NO_PERMISSION = 77;
const UNAVAILABLE = 69;

function stop(message, code) {
  console.error(`\n${message}\n`);
  process.exit(code);
}

/** A digest of the names and contents of files: a checkout, a copy and a touch change times and nothing else. */
function digest(files) {
  const hash = createHash('sha1');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

function writable(folder, what) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    stop(
      `No permission to write to ${folder}, where ${what} go.\nGive it to this user, or prepare it as one who may: npm ci && npm run build`,
      NO_PERMISSION,
    );
  }
}

function run(command, args, doing, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`${doing} failed (${error?.message ?? `exit code ${status}`}).`, UNAVAILABLE);
}

/** @param dev whether to need what only building and testing need, too */
function install(dev) {
  const missing = missingPackages(root, dev);
  if (missing.length === 0) return;
  const elsewhere = linkedTo(root);
  // npm would empty the folder behind the link, which others use too.
  if (elsewhere)
    stop(
      `node_modules leads to ${elsewhere}, which lacks ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' and more' : ''}.\n` +
        `Install there what package-lock.json asks for, or remove the link.`,
      UNAVAILABLE,
    );
  writable(root, 'the dependencies');
  console.log('Installing dependencies …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 'Installing the dependencies');
}

/** What gql.tada makes of the schema: types for the pages, which building them does not need. */
const TYPES = inRoot('web', 'src', 'api', 'graphql-env.d.ts');

/** The script of a package. */
const packaged = (...path) => inRoot('node_modules', ...path);
const vite = (config) => [packaged('vite', 'bin', 'vite.js'), 'build', '--config', config, '--logLevel', 'warn'];

const serverFiles = () => [
  ...filesBelow(inRoot('src')).filter((file) => !file.endsWith('.spec.ts')),
  ...['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => inRoot(name)),
];

/** What is made of the sources: of which files, which file is there once it is made, and how. */
const PARTS = {
  types: {
    what: 'the types of the API',
    made: TYPES,
    files: () => [inRoot('schema.graphql'), inRoot('web', 'tsconfig.json')],
    by: [packaged('gql.tada', 'bin', 'cli.js'), 'generate-output', '--tsconfig', 'web/tsconfig.json'],
  },
  server: {
    what: 'the server',
    made: inRoot('dist', 'main.js'),
    files: serverFiles,
    by: [packaged('@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
  },
  // After the server, which knows the records, and before the pages, which are drawn from it.
  catalogue: {
    what: 'the catalogue of the records',
    made: inRoot('web', 'src', 'generated', 'catalogue.ts'),
    files: () => [...serverFiles(), inRoot('schema.graphql'), inRoot('bin', 'catalogue.mjs')],
    by: [inRoot('bin', 'catalogue.mjs')],
  },
  web: {
    what: 'the pages',
    made: inRoot('dist', 'web', 'index.html'),
    files: () => [
      ...filesBelow(inRoot('web', 'src')).filter((file) => file !== TYPES && !file.includes('.spec.')),
      ...filesBelow(inRoot('web', 'public')),
      inRoot('web', 'index.html'),
      inRoot('web', 'vite.config.ts'),
    ],
    by: vite('web/vite.config.ts'),
  },
  // The pages empty their folder first, in which the explorer has one of its own.
  explorer: {
    what: 'the explorer',
    made: inRoot('dist', 'web', 'graphiql', 'index.html'),
    files: () => filesBelow(inRoot('web', 'explorer')),
    by: vite('web/explorer/vite.config.ts'),
  },
};

/** A part as it is to be, and whether it is so already. */
function look(name) {
  const part = PARTS[name];
  const stamp = inRoot('dist', `.made-${name}`);
  const sources = digest([...part.files(), inRoot('package-lock.json')]);
  const fresh = existsSync(part.made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
  return { ...part, stamp, sources, fresh };
}

function make({ what, by: [script, ...args], stamp, sources }) {
  writable(existsSync(inRoot('dist')) ? inRoot('dist') : root, 'the built files');
  console.log(`Making ${what} …`);
  // Where jest asks, NODE_ENV says test, and the libraries of the pages would come as for their developers.
  run(process.execPath, [script, ...args], `Making ${what}`, { NODE_ENV: 'production' });
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(stamp, sources);
}

/** What the server needs to run, pages and all; and what is made of the sources besides. */
export const RUNS = ['server', 'web', 'explorer'];
export const GENERATED = ['types', 'server', 'catalogue'];
export const EVERYTHING = [...GENERATED, ...RUNS.filter((name) => !GENERATED.includes(name))];

/**
 * @param {{ parts?: (keyof typeof PARTS)[], dev?: boolean }} what the parts that are needed, in their order, and whether
 *   what only building and testing need is to be installed even where nothing is to be made
 */
export function prepare({ parts = ['server'], dev = false } = {}) {
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Samverka needs Node 20.19 or newer; this is ${process.versions.node}.`, UNAVAILABLE);
  if (!existsSync(inRoot('src'))) return; // An image holds what was built, and nothing to build it from.
  install(dev || parts.some((name) => !look(name).fresh));
  for (const name of parts) {
    const part = look(name); // Anew each time, for the pages take the explorer with them.
    if (!part.fresh) make(part);
  }
}
