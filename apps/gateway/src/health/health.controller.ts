import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Platform } from '../platform/platform.js';

@Controller()
export class HealthController {
  constructor(private readonly platform: Platform) {}

  @Get('health/live')
  live(): { readonly status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers; says which engine finds. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const database = await this.platform.store.pool.query('select 1').then(() => 'ok', () => 'down');
    reply.status(database === 'ok' ? 200 : 503);
    return { status: database === 'ok' ? 'ok' : 'unavailable', database, search: 'postgres', today: this.platform.today() };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    const { rows } = await this.platform.store.pool.query<{ state: string; n: number }>(
      'select state, count(*) as n from credit.submission group by state order by state',
    );
    const { totalCount, idleCount, waitingCount } = this.platform.store.pool;
    const memory = process.memoryUsage();
    return [
      '# TYPE credit_submissions gauge',
      ...rows.map((r) => `credit_submissions{state="${r.state}"} ${r.n}`),
      '# TYPE credit_database_connections gauge',
      `credit_database_connections{use="total"} ${totalCount}`,
      `credit_database_connections{use="idle"} ${idleCount}`,
      `credit_database_connections{use="waiting"} ${waitingCount}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${memory.rss}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${Math.round(process.uptime())}`,
      '',
    ].join('\n');
  }
}
