import { CHROMIUM, FIREFOX, NO_CHROMIUM, NO_FIREFOX } from './test/browsers.js';
import { PATIENCE_MS, TEST_MS } from './test/patience.js';

// Whoever has no browser can run the rest; CI has one, and fails without.
const leftOut = process.env.CI
  ? []
  : [
      ...(CHROMIUM ? [] : [['/test/browser/', NO_CHROMIUM]]),
      ...(FIREFOX ? [] : [['/test/browser/firefox', NO_FIREFOX]]),
    ];
for (const [tests, why] of leftOut) process.stderr.write(`\nTESTS IN ${tests} ARE LEFT OUT: ${why}\n\n`);

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Its ES modules import JSON in a way that jest warns of.
    '^libphonenumber-js/max$': '<rootDir>/node_modules/libphonenumber-js/max/index.cjs',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  setupFiles: ['<rootDir>/test/setup.ts'],
};

/** @type {import('jest').Config} */
export default {
  // One a core of a small machine: a third makes each slower by as much as it does itself.
  maxWorkers: 2,
  // What modules of former files leave behind costs a worker more and more: it is made anew.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: TEST_MS,
  // A worker that is done ends by itself; giving back the memory of many specs takes a slow machine its time.
  workerGracefulExitTimeout: PATIENCE_MS,
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots: ['<rootDir>/src', '<rootDir>/web/src', '<rootDir>/lint'],
      testMatch: ['**/*.spec.ts'],
    },
    {
      // What needs the built application, and a database: both are made where one of these is asked for.
      ...common,
      displayName: 'whole',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...leftOut.map(([tests]) => tests)],
      globalSetup: '<rootDir>/test/global-setup.js',
      globalTeardown: '<rootDir>/test/global-teardown.js',
    },
  ],
};
