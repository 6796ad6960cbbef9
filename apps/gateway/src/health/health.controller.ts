import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Platform } from '../platform/platform.js';
import { LimitsService } from '../limits/limits.service.js';
import type { FindingState } from '../search/open-search.js';
import { RequestMetrics } from './request-metrics.js';

/** Less than this is as good as none: the database and the uploads at hand need more. */
const LEAST_FREE = 16 * 1024 * 1024;

/** What the platform can do just now. */
interface Readiness extends FindingState {
  readonly status: 'ok' | 'limited' | 'unavailable';
  readonly database: 'ok' | 'down';
  readonly disk: 'ok' | 'full';
  /** What has to come about before everything goes on by itself; null where nothing is amiss. */
  readonly waitsFor: string | null;
  readonly today: string;
}

@Controller()
export class HealthController {
  constructor(
    private readonly platform: Platform,
    private readonly requests: RequestMetrics,
    private readonly limits: LimitsService,
  ) {}

  @Get('health/live')
  live(): { readonly status: string } {
    return { status: 'ok' };
  }

  /**
   * Ready when the database answers; says which engine finds, how it stands with Elasticsearch where there is one, and what the
   * platform waits for. With a full disk it still tells, but takes nothing in.
   */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const [reachable, free] = await Promise.all([this.platform.store.isReachable(), this.platform.files.freeBytes()]);
    const full = free < LEAST_FREE;
    reply.status(reachable ? 200 : 503);
    return {
      status: reachable ? (full ? 'limited' : 'ok') : 'unavailable',
      database: reachable ? 'ok' : 'down',
      disk: full ? 'full' : 'ok',
      waitsFor: waitsFor({ reachable, full }),
      ...this.platform.finding.state(),
      today: this.platform.today(),
    };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    const { store, finding } = this.platform;
    const { received, queued, working } = await store.submissions.count();
    const { totalCount, idleCount, waitingCount } = store.pool;
    return [
      ...this.requests.lines(),
      ...this.limits.lines(),
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
      '# HELP credit_search_questions_total Questions of the public search by the engine that answered.',
      '# TYPE credit_search_questions_total counter',
      ...[...finding.answered()].map(([engine, n]) => `credit_search_questions_total{engine="${engine}"} ${n}`),
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage().rss}`,
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${Math.round(process.uptime())}`,
      '',
    ].join('\n');
  }
}

function waitsFor({ reachable, full }: { readonly reachable: boolean; readonly full: boolean }): string | null {
  const causes = [reachable ? [] : ['数据库恢复连接'], full ? ['管理员腾出存储空间'] : []].flat();
  return causes.length === 0 ? null : causes.join('；');
}
