import { loadCatalogue } from '@credit/catalogue';
import { exclusively, openPool, openVault, ReceivedFiles, todayOf } from '@credit/db';
import { keyFileOf, type IngestConfig } from '../config.js';
import { planRetention, runRetention, type RetentionContext, type RetentionPlan, type RetentionResult } from '../retention/run-retention.js';
import { withOperatorLog } from './operator-log.js';

const DOES = { erase: '删除', archive: '移入档案', tell: '只提示' } as const;

/** What is past its time, by the rules of retention. 1 when something is. */
export function retentionPlan(config: IngestConfig, json: boolean): Promise<number> {
  return withRetention(config, async (context) => {
    const plans = await planRetention(context);
    print(plans, json);
    return plans.some(({ count }) => count > 0) ? 1 : 0;
  });
}

/** Does what the rules of retention say. 1 while something waits for a person. */
export function retentionRun(config: IngestConfig, json: boolean): Promise<number> {
  return withRetention(config, async (context) => {
    let results: readonly RetentionResult[] = [];
    const ran = await exclusively(context.pool, 'retention', async () => {
      results = await withOperatorLog(context.pool, config, (write) => runRetention(context, write));
    });
    if (!ran) throw new Error('到期清理正由另一个进程进行，请稍后再试');
    print(results, json);
    return results.some(({ count, done }) => count > 0 && done === null) ? 1 : 0;
  });
}

async function withRetention(config: IngestConfig, work: (context: RetentionContext) => Promise<number>): Promise<number> {
  const pool = openPool(config.databaseUrl, { max: 3 });
  try {
    const files = new ReceivedFiles(config.dataDir, openVault(keyFileOf(config), config.vault));
    return await work({ pool, files, catalogue: loadCatalogue(config.catalogueDir, config.catalogue), today: todayOf(config) });
  } finally {
    await pool.end();
  }
}

function print(results: readonly (RetentionPlan & { readonly done?: number | null })[], json: boolean): void {
  const told = results.map(({ rule: { id, what, does, months, basis }, before, count, from, until, done }) => ({ rule: id, what, does, months, basis, before, count, from, until, ...(done === undefined ? {} : { done }) }));
  if (json) console.log(JSON.stringify({ rules: told }));
  else for (const each of told) console.log(`${each.what}：留存 ${each.months} 个月（${each.before} 以前的到期，${DOES[each.does]}），到期 ${each.count}${each.done === undefined ? '' : `，已处理 ${each.done ?? '待人决定'}`}`);
}
