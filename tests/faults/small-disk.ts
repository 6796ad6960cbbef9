import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, rmdirSync, statSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';

const PIECE = Buffer.alloc(64 * 1024);

/** For tests that need a disk of their own; where nobody may mount one the run says so and CI requires it. */
export const withSmallDisk = process.env['TEST_SMALL_DISK'] === undefined ? describe.skip : describe;

/** A real file system of its own that is small enough to be filled. */
export interface SmallDisk {
  readonly path: string;
  /** Fills it, but for so many megabytes. */
  fill(leaving?: number): void;
  /** Takes away what filled it. */
  clear(): void;
  unmount(): void;
}

/** Mounts a disk of so many megabytes in memory; needs the right to mount. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'credit-small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'none', path]);
  const filler = join(path, 'filler');
  return {
    path,
    fill: (leaving = 0) => {
      const file = openSync(filler, 'a');
      try {
        for (;;) writeSync(file, PIECE);
      } catch (error) {
        if (!(isNativeError(error) && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        closeSync(file);
      }
      truncateSync(filler, Math.max(0, statSync(filler).size - leaving * 1024 * 1024));
    },
    clear: () => rmSync(filler, { force: true }),
    unmount: () => {
      execFileSync('umount', ['--lazy', path]);
      rmdirSync(path);
    },
  };
}
