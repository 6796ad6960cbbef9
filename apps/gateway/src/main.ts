import { readConfig } from './config.js';
import { createApp } from './create-app.js';
import { openPlatform } from './platform/open-platform.js';
import { ensureOperatorCredential } from './sign-in/operator-credential.js';

/** The gateway: GraphQL, files over REST, health, the built site. */
async function main(): Promise<void> {
  const log = (line: string): void => console.log(`[门户] ${line}`);
  const config = readConfig(process.env);
  const platform = await openPlatform(config, log);
  await ensureOperatorCredential(config.dataDir, platform.store);
  const app = await createApp(platform);
  await app.listen({ port: config.port, host: '0.0.0.0' });
  log(`就绪 http://localhost:${config.port}`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void app.close().then(() => platform.close()).then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.env['CREDIT_STOP_WITH_PARENT'] === '1') process.stdin.resume().on('end', stop);
}

main().catch((error: unknown) => {
  console.error(`[门户] 启动失败：${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
