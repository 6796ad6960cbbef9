// The platform's own check behind bare Fastify, without its receipt.
import Fastify from 'fastify';
import { readConfig } from '../../apps/gateway/dist/config.js';
import { AskedListService } from '../../apps/gateway/dist/checks/asked-list.service.js';
import { CheckService } from '../../apps/gateway/dist/checks/check.service.js';
import { openPlatform } from '../../apps/gateway/dist/platform/open-platform.js';

const platform = await openPlatform(readConfig(process.env), () => undefined);
const [lists, checks] = [new AskedListService(platform), new CheckService(platform)];
const app = Fastify();
app.get('/health/live', () => 'ok');
app.post('/find', ({ body }) => checks.find(lists.fromFields(body), body));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
