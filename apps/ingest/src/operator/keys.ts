import { setTimeout as pause } from 'node:timers/promises';
import { countOldSeals, KeyFile, openPool, ReceivedFiles, resealColumns, vaultOf, withNewKey, withoutOldKeys, type Pool, type Vault } from '@credit/db';
import { keyFileOf, type IngestConfig } from '../config.js';
import { withOperatorLog } from './operator-log.js';
import { progressOf } from './progress.js';

/** By then every process has looked at the key file again, and seals with the new key. */
const ALL_KNOW_MS = 2000;
const MOST_ROUNDS = 10;

interface KeyWork {
  readonly config: IngestConfig;
  readonly keys: KeyFile;
  readonly vault: Vault;
  readonly owner: Pool;
  readonly files: ReceivedFiles;
  readonly json: boolean;
}

/** A new key for all that is sealed from now on, in every running process; then everything is sealed anew with it. */
export function keysRotate(config: IngestConfig, ownerUrl: string, json: boolean): Promise<number> {
  return withKeys({ config, ownerUrl, json }, async (work) => {
    const ring = withNewKey(work.keys.look());
    work.keys.replace(ring);
    await withOperatorLog(work.owner, config, (write) => write({ action: 'keys.rotate', detail: { key: ring.current, algorithm: config.vault.algorithm } }));
    await pause(ALL_KNOW_MS);
    return reseal(work);
  });
}

/** Goes on sealing anew what other keys or another algorithm sealed: after a rotation that was cut off, or a change of the algorithm. */
export function keysReseal(config: IngestConfig, ownerUrl: string, json: boolean): Promise<number> {
  return withKeys({ config, ownerUrl, json }, reseal);
}

/** Takes the old keys out of the key file, once nothing is sealed with them. 1 while something is. */
export function keysRetire(config: IngestConfig, ownerUrl: string, json: boolean): Promise<number> {
  return withKeys({ config, ownerUrl, json }, async (work) => {
    const left = await leftOf(work);
    const ring = work.keys.look();
    const retired = [...ring.keys.keys()].filter((key) => key !== ring.current);
    if (left > 0) {
      tell(work, { retired: [], left }, `还有 ${left} 项由旧密钥封存，旧密钥不能停用；请先执行 credit keys reseal`);
      return 1;
    }
    if (retired.length > 0) {
      work.keys.replace(withoutOldKeys(ring));
      await withOperatorLog(work.owner, config, (write) => write({ action: 'keys.retire', detail: { keys: retired.join(' ') } }));
    }
    tell(work, { retired, left }, retired.length === 0 ? '没有旧密钥' : `旧密钥 ${retired.join('、')} 已停用；请同时销毁它们的备份`);
    return 0;
  });
}

async function reseal(work: KeyWork): Promise<number> {
  const { owner, vault, files, keys, json } = work;
  const say = progressOf(json);
  const sum = { values: 0, files: 0 };
  let left = await leftOf(work);
  // What a process that had not looked at the key file yet sealed meanwhile is met by the next round.
  for (let round = 0; left > 0 && round < MOST_ROUNDS; round += 1) {
    const toDo = left + sum.values + sum.files;
    const before = sum.values;
    sum.values += await resealColumns(owner, vault, (done) => say(`重新封存 ${before + done + sum.files}/${toDo}`));
    for (const name of await oldFiles(files)) {
      await files.reseal(name);
      say(`重新封存 ${sum.values + (sum.files += 1)}/${toDo}`);
    }
    left = await leftOf(work);
  }
  const { current } = keys.look();
  tell(work, { key: current, resealed: sum, left }, `已用密钥 ${current} 重新封存 ${sum.values} 个值、${sum.files} 个文件，还剩 ${left} 项${left === 0 ? '；可用 credit keys retire 停用旧密钥' : ''}`);
  return left === 0 ? 0 : 1;
}

async function leftOf({ owner, vault, files }: KeyWork): Promise<number> {
  return (await countOldSeals(owner, vault)) + (await oldFiles(files)).length;
}

async function oldFiles(files: ReceivedFiles): Promise<readonly string[]> {
  const old: string[] = [];
  // A file that was destroyed meanwhile is none.
  for (const name of await files.names()) if (!(await files.isSealedNow(name).catch(async (error: unknown) => ((await files.has(name)) ? Promise.reject(error) : true)))) old.push(name);
  return old;
}

async function withKeys({ config, ownerUrl, json }: { readonly config: IngestConfig; readonly ownerUrl: string; readonly json: boolean }, work: (on: KeyWork) => Promise<number>): Promise<number> {
  const owner = openPool(ownerUrl, { max: 2 });
  try {
    const keys = new KeyFile(keyFileOf(config), config.vault);
    const vault = vaultOf(keys, config.vault.algorithm);
    return await work({ config, keys, vault, owner, files: new ReceivedFiles(config.dataDir, vault), json });
  } finally {
    await owner.end();
  }
}

function tell({ json }: KeyWork, document: object, line: string): void {
  console.log(json ? JSON.stringify(document) : line);
}
