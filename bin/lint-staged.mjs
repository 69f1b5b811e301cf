#!/usr/bin/env node
// Lints the files that are about to be committed, as they lie in the folder. `git commit --no-verify` goes without.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const modules = join(root, 'node_modules');
if (!existsSync(join(modules, 'eslint'))) {
  console.error('Nothing is linted: the dependencies are not installed (npm ci).');
  process.exit(0);
}
const staged = execFileSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], { cwd: root })
  .toString()
  .split('\0')
  .filter((file) => existsSync(join(root, file)) && file !== '');
const code = staged.filter((file) => /\.([cm]?js|tsx?)$/.test(file));

/** @returns whether a linter is content with files, of which there may be none */
const content = (script, options, files) =>
  files.length === 0 ||
  spawnSync(process.execPath, [join(modules, ...script), ...options, ...files], { cwd: root, stdio: 'inherit' })
    .status === 0;

const good = [
  content(['eslint', 'bin', 'eslint.js'], ['--no-warn-ignored'], code),
  content(['prettier', 'bin', 'prettier.cjs'], ['--check', '--ignore-unknown', '--log-level', 'warn'], staged),
];
process.exit(good.every(Boolean) ? 0 : 1);
