import { execSync } from 'node:child_process';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { newRing, readRing, writeRing, type KeyRing } from './key-ring.js';
import { readSecretFile } from './secret-file.js';
import type { VaultSettings } from './vault-settings.js';

/** A file is looked at again so long after the last look: a new key seals in every process within that time. */
const LOOK_MS = 200;
const COMMAND_MS = 30_000;

/** The file of a vault's keys (mode 0600), which may change while processes run. The first start makes it; several may start at once. */
export class KeyFile {
  private ring: KeyRing;
  private stamp: string;
  private lookedAt = performance.now();

  constructor(
    private readonly path: string,
    private readonly settings: VaultSettings,
  ) {
    readSecretFile(path, () => this.wrapped(newRing(settings.algorithm)));
    this.stamp = this.stampNow();
    this.ring = this.read();
  }

  /** The keys as they stand, at most a moment old. */
  now(): KeyRing {
    const now = performance.now();
    if (now - this.lookedAt >= LOOK_MS) {
      this.lookedAt = now;
      this.look();
    }
    return this.ring;
  }

  /** Looks whether the file has changed since. */
  look(): KeyRing {
    const stamp = this.stampNow();
    if (stamp !== this.stamp) {
      this.ring = this.read();
      this.stamp = stamp;
    }
    return this.ring;
  }

  /** Puts other keys in place of the present ones, at once for all who read. */
  replace(ring: KeyRing): void {
    const fresh = `${this.path}.${process.pid}`;
    writeFileSync(fresh, this.wrapped(ring), { mode: 0o600 });
    renameSync(fresh, this.path);
    this.look();
  }

  private read(): KeyRing {
    const kept = readFileSync(this.path);
    const { unwrap } = this.settings;
    const ring = readRing(unwrap === null ? kept.toString('utf8') : run(unwrap, kept));
    if (!ring) throw new Error(`密钥文件 ${this.path} 的格式不对：应为 32 字节的 base64 文本，或逐行写明 key 编号 密钥、match 算法 密钥`);
    return ring;
  }

  private wrapped(ring: KeyRing): string {
    const { unwrap, wrap } = this.settings;
    if (unwrap === null) return writeRing(ring);
    if (wrap === null) throw new Error('密钥由密钥管理系统保护（CREDIT_VAULT_UNWRAP_COMMAND），生成密钥还须设 CREDIT_VAULT_WRAP_COMMAND');
    return run(wrap, Buffer.from(writeRing(ring)));
  }

  private stampNow(): string {
    const { ino, mtimeMs, size } = statSync(this.path);
    return `${ino} ${mtimeMs} ${size}`;
  }
}

function run(command: string, input: Buffer): string {
  return execSync(command, { input, timeout: COMMAND_MS, stdio: ['pipe', 'pipe', 'inherit'], maxBuffer: 1024 * 1024 }).toString('utf8');
}
