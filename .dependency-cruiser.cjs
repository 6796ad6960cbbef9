/** Zero cycles, and imports point down only; a second pair of eyes beside the linter, which does not see cycles. */
const room = { site: '^apps/(web|cli)/', gateway: '^apps/gateway/', ingest: '^apps/ingest/', store: '^db/', engine: '^libs/search-elasticsearch/', find: '^libs/search/', read: '^libs/reading/', proof: '^libs/receipts/', law: '^catalogue/', rules: '^libs/sanctions/', domain: '^libs/credit-domain/' };
const up = (from, ...rooms) => ({ name: `${from}-only-down`, severity: 'error', from: { path: room[from] }, to: { path: rooms.map((r) => room[r]) } });

module.exports = {
  forbidden: [
    // No request is made to an address that a caller gave: the apps make none of their own (fetch: eslint). OIDC and Elasticsearch are asked by their clients, where the settings say; the demo issuer, never in production, asks itself.
    { name: 'no-calls-out', severity: 'error', from: { path: '^apps/(gateway|ingest)/src/', pathNot: '\\.spec\\.ts$|/testing/|/demo-issuer/' }, to: { path: '^(node:)?(http|https|http2|tls|dgram|dns)(/|$)|node_modules/(undici|axios|got|node-fetch|ky)/' } },
    { name: 'no-sockets', severity: 'error', from: { path: '^apps/(gateway|ingest)/src/', pathNot: '\\.spec\\.ts$|/testing/|/demo-issuer/|^apps/gateway/src/(http|limits)/' }, to: { path: '^(node:)?net$' } },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    up('site', 'gateway', 'ingest', 'store', 'engine', 'find', 'read', 'law', 'rules', 'domain'),
    up('gateway', 'site', 'ingest'),
    up('ingest', 'site', 'gateway'),
    up('store', 'site', 'gateway', 'ingest', 'engine', 'read', 'proof'),
    up('engine', 'site', 'gateway', 'ingest', 'store', 'read', 'proof'),
    up('find', 'site', 'gateway', 'ingest', 'store', 'engine', 'read', 'proof'),
    up('read', 'site', 'gateway', 'ingest', 'store', 'engine', 'find', 'proof'),
    up('proof', 'site', 'gateway', 'ingest', 'store', 'engine', 'find', 'read', 'law', 'rules', 'domain'),
    up('law', 'site', 'gateway', 'ingest', 'store', 'engine', 'find', 'read', 'proof'),
    up('rules', 'site', 'gateway', 'ingest', 'store', 'engine', 'find', 'read', 'law', 'proof'),
    up('domain', 'site', 'gateway', 'ingest', 'store', 'engine', 'find', 'read', 'law', 'rules', 'proof'),
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'dist'] },
    exclude: { path: ['node_modules', '/dist/', '\\.vue$', '^apps/web/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'], mainFields: ['types', 'main'], extensions: ['.ts', '.js', '.mjs'] },
  },
};
