import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Imports point down this list only (docs/architecture.md). */
const layer = (tag, ...below) => ({ sourceTag: `layer:${tag}`, onlyDependOnLibsWithTags: below.map((b) => `layer:${b}`) });
const pure = (tag, ...below) => ({ ...layer(tag, ...below), bannedExternalImports: ['*'] });

/** One room knows SQL, one knows Elasticsearch. */
const DATABASE = ['typeorm', 'pg', 'pg-boss', 'pg-copy-streams'];
const ELASTICSEARCH = '@elastic/elasticsearch';

/** A stored record becomes an answer in one place (docs/adr/0015-one-decision.md). */
const DISCLOSURE = 'What a viewer may see of a stored record is decided in disclosure/ alone: go through seeRecord (docs/adr/0015-one-decision.md)';
const STORED = '/^(record|stored|storedRecord|creditRecord)$/';
const HOLDING_STORED_RECORDS = 'ImportDeclaration[source.value="@credit/domain"] > ImportSpecifier[imported.name="CreditRecord"]';
const PATHS_AROUND_DISCLOSURE = [
  'ImportSpecifier[imported.name=/^(visibleRecord|visibleContent|fieldsOf|ownersIn)$/]',
  `MemberExpression[property.name="fields"][object.name=${STORED}]`,
  `MemberExpression[property.name="fields"][object.property.name=${STORED}]`,
  `MemberExpression[property.value="fields"][object.name=${STORED}]`,
  `VariableDeclarator[init.name=${STORED}] > ObjectPattern > Property[key.name="fields"]`,
  `VariableDeclarator[init.property.name=${STORED}] > ObjectPattern > Property[key.name="fields"]`,
];
const forbidden = (...selectors) => selectors.map((selector) => ({ selector, message: DISCLOSURE }));

const IMPURE_GLOBALS = ['Date', 'process', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'console'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '**/*.vue', 'apps/web/**/*.d.ts', 'apps/web/src/operations.ts'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, prettier],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { ecmaVersion: 2023, sourceType: 'module' } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allowCircularSelfDependency: true,
          allow: ['^.*/tests/(postgres/test-database|elasticsearch/(test-node|wayward-proxy))\\.js$', '^.*/libs/reading/src/[a-z-]+-mother\\.js$'],
          depConstraints: [
            layer('site', 'proof'),
            layer('proof'),
            layer('app', 'store', 'engine', 'proof', 'find', 'read', 'law', 'rules', 'domain'),
            layer('store', 'find', 'law', 'rules', 'domain'),
            layer('engine', 'find', 'law', 'rules', 'domain'),
            layer('read', 'law', 'rules', 'domain'),
            layer('find', 'law', 'rules', 'domain'),
            layer('law', 'rules', 'domain'),
            pure('rules', 'domain'),
            pure('domain'),
            layer('house', 'app', 'store', 'engine', 'proof', 'find', 'read', 'law', 'rules', 'domain', 'site'),
          ],
        },
      ],
    },
  },
  {
    files: ['libs/credit-domain/src/**/*.ts', 'libs/sanctions/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.cases.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['db/**', 'libs/search-elasticsearch/**', 'tests/**', 'bench/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [...DATABASE, ELASTICSEARCH], patterns: ['node:sqlite'] }] },
  },
  {
    files: ['db/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [ELASTICSEARCH] }] },
  },
  {
    files: ['libs/search-elasticsearch/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: DATABASE, patterns: ['node:sqlite'] }] },
  },
  {
    files: ['libs/credit-domain/src/**/*.ts', 'libs/sanctions/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.cases.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*', 'typeorm', 'pg', 'pg-*'] }] },
  },
  {
    // No request goes to an address that a caller gave: the servers make none of their own, but for the demo issuer, which never stands in production.
    files: ['apps/gateway/src/**/*.ts', 'apps/ingest/src/**/*.ts', 'db/src/**/*.ts', 'catalogue/src/**/*.ts', 'libs/reading/src/**/*.ts', 'libs/receipts/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**', '**/demo-issuer/**'],
    rules: { 'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'] },
  },
  {
    // The public search is told in one place on which days the public sees a record.
    files: ['libs/search/src/**/*.ts', 'libs/search-elasticsearch/src/**/*.ts'],
    ignores: ['libs/search/src/documents/shown-records.ts', '**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...forbidden(...PATHS_AROUND_DISCLOSURE)] },
  },
  {
    // The site knows answers only.
    files: ['apps/**/*.ts'],
    ignores: ['apps/gateway/src/disclosure/**', 'apps/web/**', '**/*.spec.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...forbidden(HOLDING_STORED_RECORDS, ...PATHS_AROUND_DISCLOSURE)] },
  },
  {
    files: ['**/*.spec.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'error', 'max-lines': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['apps/gateway/src/**/*.ts'],
    // Nest reads constructor and parameter types at run time: they are values there.
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
);
