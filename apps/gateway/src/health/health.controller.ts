import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Platform } from '../platform/platform.js';
import { RequestMetrics } from './request-metrics.js';

@Controller()
export class HealthController {
  constructor(
    private readonly platform: Platform,
    private readonly requests: RequestMetrics,
  ) {}

  @Get('health/live')
  live(): { readonly status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers; says which engine finds. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const reachable = await this.platform.store.isReachable();
    reply.status(reachable ? 200 : 503);
    return { status: reachable ? 'ok' : 'unavailable', database: reachable ? 'ok' : 'down', search: 'postgres', today: this.platform.today() };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    const { store } = this.platform;
    const { received, queued, working } = await store.submissions.count();
    const { totalCount, idleCount, waitingCount } = store.pool;
    return [
      ...this.requests.lines(),
      '# HELP credit_submissions_received_total Submissions ever received.',
      '# TYPE credit_submissions_received_total counter',
      `credit_submissions_received_total ${received}`,
      '# HELP credit_submissions Submissions that wait or are worked on.',
      '# TYPE credit_submissions gauge',
      `credit_submissions{state="queued"} ${queued}`,
      `credit_submissions{state="working"} ${working}`,
      '# HELP credit_database_connections Connections of this process to the database.',
      '# TYPE credit_database_connections gauge',
      `credit_database_connections{use="total"} ${totalCount}`,
      `credit_database_connections{use="idle"} ${idleCount}`,
      `credit_database_connections{use="waiting"} ${waitingCount}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage().rss}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${Math.round(process.uptime())}`,
      '',
    ].join('\n');
  }
}
