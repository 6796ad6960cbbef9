import { preset } from './jest.preset.js';

const suite = (displayName, testMatch, more = {}) => ({ ...preset, displayName, testMatch, ...more });

/** Real servers: PostgreSQL at once, Elasticsearch when a test asks for it. */
const servers = {
  globalSetup: '<rootDir>/tests/servers/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/servers/global-teardown.mjs',
};

/** The four sizes of tests (docs/architecture.md): law, store, app, house. */
export default {
  // A busy machine is no failure: a test that hangs is found by this all the same.
  testTimeout: 30_000,
  projects: [
    suite('law', [
      '<rootDir>/libs/**/src/**/!(*.store).spec.ts',
      '<rootDir>/catalogue/src/**/*.spec.ts',
      '<rootDir>/apps/*/src/**/!(*.app).spec.ts',
    ]),
    suite('store', ['<rootDir>/db/src/**/*.spec.ts', '<rootDir>/libs/search*/src/**/*.store.spec.ts'], servers),
    suite('app', ['<rootDir>/apps/*/src/**/*.app.spec.ts'], servers),
    suite('house', ['<rootDir>/tests/**/*.spec.ts'], servers),
  ],
};
