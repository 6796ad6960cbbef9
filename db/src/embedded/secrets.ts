import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Passwords of the embedded server's three roles; made at the first start, readable to the starting user only. */
export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

export function openSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    const password = (): string => randomBytes(24).toString('base64url');
    writeFileSync(file, JSON.stringify({ superuser: password(), owner: password(), app: password() }), { mode: 0o600, flag: 'wx' });
  }
  const { superuser, owner, app }: Secrets = JSON.parse(readFileSync(file, 'utf8'));
  if (!superuser || !owner || !app) throw new Error(`口令文件 ${file} 不完整`);
  return { superuser, owner, app };
}
