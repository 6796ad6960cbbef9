import { preset } from './jest.preset.js';

const suite = (displayName, testMatch, more = {}) => ({ ...preset, displayName, testMatch, ...more });

/** The four sizes of tests (docs/architecture.md): law, store, app, house. */
export default {
  projects: [
    suite('law', [
      '<rootDir>/libs/**/src/**/!(*.store).spec.ts',
      '<rootDir>/catalogue/src/**/*.spec.ts',
      '<rootDir>/apps/*/src/**/!(*.app).spec.ts',
    ]),
    suite('store', ['<rootDir>/db/src/**/*.spec.ts', '<rootDir>/libs/search/src/**/*.store.spec.ts']),
    suite('app', ['<rootDir>/apps/*/src/**/*.app.spec.ts']),
    suite('house', ['<rootDir>/tests/**/*.spec.ts']),
  ],
};
