// Makes the checkout ready to run: dependencies installed, sources built. Node's own modules only, for it runs first.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => join(root, ...parts);
const [major, minor] = process.versions.node.split('.').map(Number);

const NO_PERMISSION = 77;
const UNAVAILABLE = 69;

function stop(message, code) {
  console.error(`\n${message}\n`);
  process.exit(code);
}

/** A digest of the names, sizes and times of files. */
function digest(files) {
  const hash = createHash('sha1');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const stampedWith = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value;

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

function run(command, args, doing) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`${doing} failed (${error?.message ?? `exit code ${status}`}).`, UNAVAILABLE);
}

function install() {
  // npm notes in here what it installed, and when.
  const installed = inRoot('node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs) return;
  writable(root, 'the dependencies');
  console.log('Installing dependencies …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], 'Installing the dependencies');
}

/** Builds a part where what it is built from has changed since. @returns whether it had */
function build(what, stampName, files, script, ...args) {
  const stamp = inRoot('dist', stampName);
  const sources = digest([...files, inRoot('package-lock.json')]);
  if (stampedWith(stamp, sources)) return false;
  writable(existsSync(inRoot('dist')) ? inRoot('dist') : root, 'the built files');
  console.log(`Building ${what} …`);
  run(process.execPath, [inRoot('node_modules', ...script), ...args], `Building ${what}`);
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(stamp, sources);
  return true;
}

const buildServer = () =>
  build(
    'the server',
    '.samverka',
    [...filesBelow(inRoot('src')), inRoot('tsconfig.json'), inRoot('tsconfig.build.json')],
    ['typescript', 'bin', 'tsc'],
    '-p',
    'tsconfig.build.json',
  );

const buildPages = () =>
  build(
    'the pages',
    '.samverka-web',
    [
      ...filesBelow(inRoot('web', 'src')),
      ...filesBelow(inRoot('web', 'public')),
      inRoot('web', 'index.html'),
      inRoot('web', 'vite.config.ts'),
    ],
    ['vite', 'bin', 'vite.js'],
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  );

const buildExplorer = () =>
  build(
    'the explorer',
    '.samverka-explorer',
    filesBelow(inRoot('web', 'explorer')),
    ['vite', 'bin', 'vite.js'],
    'build',
    '--config',
    'web/explorer/vite.config.ts',
    '--logLevel',
    'warn',
  );

/** @param {{ pages?: boolean }} what whether the client's pages are needed too */
export function prepare({ pages = false } = {}) {
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Samverka needs Node 20.19 or newer; this is ${process.versions.node}.`, UNAVAILABLE);
  if (!existsSync(inRoot('src'))) return; // An image holds what was built, and nothing to build it from.
  install();
  buildServer();
  if (!pages) return;
  // The pages empty their folder first, in which the explorer has one of its own.
  if (buildPages()) rmSync(inRoot('dist', '.samverka-explorer'), { force: true });
  buildExplorer();
}
