import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The text of a file that holds a secret (mode 0600); the first start makes it. Of several processes that start at once, one's secret stands for all. */
export function readSecretFile(file: string, make: () => string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, make(), { mode: 0o600 });
    try {
      linkSync(fresh, file);
      chmodSync(file, 0o600);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      unlinkSync(fresh);
    }
  }
  return readFileSync(file, 'utf8');
}
