const OLDEST_NODE = 20;

/** Throws, in plain words, when the platform cannot start in this environment. */
export function checkEnvironment(env) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error(`需要 Node ${OLDEST_NODE} 以上，现在是 ${process.versions.node}`);
  }
  const production = env.NODE_ENV === 'production';
  if (env.CREDIT_TODAY && production) throw new Error('生产环境不允许设置 CREDIT_TODAY');
  if (env.CREDIT_TODAY && !/^\d{4}-\d{2}-\d{2}$/.test(env.CREDIT_TODAY)) throw new Error(`CREDIT_TODAY 应为 YYYY-MM-DD，现在是 ${env.CREDIT_TODAY}`);
  if (env.PORT && !/^\d{1,5}$/.test(env.PORT)) throw new Error(`PORT 应为端口号，现在是 ${env.PORT}`);
  if (production) {
    const missing = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATA_DIR', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].filter((name) => !env[name]);
    if (missing.length > 0) throw new Error(`生产环境没有缺省值，请设置：${missing.join('、')}`);
  }
}
