import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import regexp from 'eslint-plugin-regexp';
import reactHooks from 'eslint-plugin-react-hooks';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { days } from './lint/days.js';
import { foreignTables } from './lint/foreign-tables.js';

const nativeFields = '/^(number|date|time|datetime-local|month|week)$/';
const inTheBrowsersLanguage =
  'It would speak the browser’s language: shared/number-field.tsx and day-field.tsx speak the page’s.';
/** What pages may not write: it would follow the browser instead of the page. */
const BROWSERS_LANGUAGE = [
  { selector: `JSXAttribute[name.name="type"] Literal[value=${nativeFields}]`, message: inTheBrowsersLanguage },
  { selector: `Property[key.name="type"] > Literal[value=${nativeFields}]`, message: inTheBrowsersLanguage },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(|Date|Time)String$/]',
    message: 'Days, times and numbers are written by i18n/use-format.ts.',
  },
];
const FORMATTERS = [
  {
    selector:
      'NewExpression[callee.object.name="Intl"][callee.property.name=/^(DateTimeFormat|NumberFormat|RelativeTimeFormat)$/]',
    message: 'Days, times and numbers are written by i18n/use-format.ts.',
  },
];
const NUMBERS_OF_FORMS = [
  {
    selector: 'CallExpression[callee.name=/^(Number|parseInt|parseFloat)$/]',
    message:
      'What is typed is read by i18n/read-number.ts (numberOf): Number() makes 0 of nothing and NaN of the rest.',
  },
];
/** The folders of the pages that have forms. */
const FORMS = 'web/src/{shared,log,todo,stakeholders,interactions,partnerships,initiatives,settings,admin,privacy}/**';

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'coverage/', 'web/src/api/graphql-env.d.ts', 'web/src/generated/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off', // An injected class imported as a type compiles and then fails at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/require-await': 'off', // Plugins and hooks are asynchronous by their contract.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/main.ts', 'src/runtime.ts', 'src/commands/**', 'bench/**'],
    rules: { 'no-console': 'off' }, // Their output is for a person at a terminal.
  },
  {
    // A pattern that goes back, or begins anew at each sign, needs time that grows with the square of what somebody typed.
    files: ['src/**/*.ts', 'web/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['web/**'], ...reactHooks.configs.flat.recommended },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js', '**/*.mjs'],
    ignores: ['web/src/i18n/time.ts', 'lint/days.spec.ts'], // The one cuts days of Stockholm, the other is about it.
    rules: { 'no-restricted-syntax': ['error', ...days] },
  },
  // Of blocks that set the same rule the last one holds: those of the pages say that of all files too.
  {
    files: ['web/src/i18n/**'],
    ignores: ['web/src/i18n/time.ts'],
    rules: { 'no-restricted-syntax': ['error', ...days, ...BROWSERS_LANGUAGE] },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    ignores: ['web/src/i18n/**', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...days, ...BROWSERS_LANGUAGE, ...FORMATTERS] },
  },
  {
    files: [FORMS],
    ignores: ['web/src/shared/organisation-number.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...days, ...BROWSERS_LANGUAGE, ...FORMATTERS, ...NUMBERS_OF_FORMS] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/database/migrations/**', '**/*.spec.ts'],
    plugins: { samverka: { rules: { 'foreign-tables': foreignTables } } },
    rules: { 'samverka/foreign-tables': ['error', { src: join(import.meta.dirname, 'src') }] },
  },
  { files: ['src/database/migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**', '**/*.spec.ts'],
    rules: {
      'max-lines': 'off',
      // Answers have whatever shape the query asked for.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  // What it has a browser do.
  {
    files: ['bench/browser.mjs'],
    languageOptions: {
      globals: { PerformanceObserver: 'readonly', requestAnimationFrame: 'readonly', cancelAnimationFrame: 'readonly' },
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  prettier,
);
