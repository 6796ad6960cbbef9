import { openPool, type AuditFinding } from '@credit/db';
import { proveLog } from '../audit/prove-log.js';
import { ofTheServer } from '../audit/proving.js';
import type { IngestConfig } from '../config.js';

/** Proves the whole audit log. 1 when it is broken anywhere; the places are named. */
export async function auditVerify(config: IngestConfig, json: boolean): Promise<number> {
  const pool = openPool(config.databaseUrl, { max: 2 });
  try {
    const found = await proveLog(pool, config, ofTheServer());
    if (json) console.log(JSON.stringify({ whole: found.faults === 0, ...found }));
    else for (const line of toLines(found)) console.log(line);
    return found.faults === 0 ? 0 : 1;
  } finally {
    await pool.end();
  }
}

function toLines({ events, batches, pending, erased, head, lastSigned, faults, listed }: AuditFinding): readonly string[] {
  return [
    ...listed.map(({ message }) => message),
    ...(faults > listed.length ? [`……另有 ${faults - listed.length} 处`] : []),
    `审计日志 ${events} 个事件，${batches} 批（尚未入链 ${pending} 个，按留存规则已清理 ${erased} 个）`,
    ...(head === null ? [] : [`链首摘要 ${head}`]),
    ...(lastSigned === null ? [] : [`最近一次日终签名：${lastSigned.day}，第 ${lastSigned.batch} 批`]),
    faults === 0 ? '审计链完整' : `审计链有 ${faults} 处不完整`,
  ];
}
