import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const at = (path) => `${root}${path}/src/index.ts`;

/** What every suite shares: ES modules by SWC, the rooms by their sources. */
export const preset = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  moduleNameMapper: {
    '^@credit/domain$': at('libs/credit-domain'),
    '^@credit/sanctions$': at('libs/sanctions'),
    '^@credit/receipts$': at('libs/receipts'),
    '^@credit/reading$': at('libs/reading'),
    '^@credit/search$': at('libs/search'),
    '^@credit/search-elasticsearch$': at('libs/search-elasticsearch'),
    '^@credit/catalogue$': at('catalogue'),
    '^@credit/db$': at('db'),
    '^@credit/ingest$': at('apps/ingest'),
    '^@credit/gateway$': at('apps/gateway'),
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/.nx/'],
};
