import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** How to run a program that refuses to run as root. */
export interface RunAs {
  /** Words to put before the command. */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
  /** Gives a folder to the user that the program runs as. */
  own(folder: string): void;
}

const NOBODY = '65534';
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * PostgreSQL refuses root: as an ordinary user it runs directly; as root in a user namespace where root looks like nobody
 * (files stay root's), else as the user postgres or nobody.
 */
export function findRunAs(): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => undefined };
  if (spawnSync(NAMESPACE[0] ?? '', [...NAMESPACE.slice(1), 'true']).status === 0) return { prefix: NAMESPACE, own: () => undefined };
  for (const user of ['postgres', 'nobody']) {
    const uid = idOf(user, '-u');
    const gid = idOf(user, '-g');
    if (uid !== undefined && gid !== undefined) return { prefix: [], uid, gid, own: (folder) => chownSync(folder, uid, gid) };
  }
  throw new Error('内置 PostgreSQL 不能以 root 运行，本机又没有可用的普通用户；请换普通用户启动，或设置 DATABASE_URL');
}

function idOf(user: string, flag: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}
