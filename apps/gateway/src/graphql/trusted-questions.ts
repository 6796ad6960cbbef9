import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written by the site's build: SHA-256 of every question that its pages ask. */
const FILE = 'questions.json';

/** The questions that the site itself asks, by digest. */
export class TrustedQuestions {
  private constructor(private readonly digests: ReadonlySet<string>) {}

  /** Of the built site; none where it is not built. Throws for a file that is not the build's. */
  static of(siteDir: string): TrustedQuestions {
    const text = readIfThere(join(siteDir, FILE));
    const digests: unknown = text === undefined ? [] : JSON.parse(text);
    if (!Array.isArray(digests) || !digests.every((each) => typeof each === 'string' && /^[0-9a-f]{64}$/.test(each))) throw new Error(`${FILE} 不是站点构建所写的查询清单，请重新构建站点`);
    return new TrustedQuestions(new Set(digests));
  }

  has(question: string): boolean {
    return this.digests.has(createHash('sha256').update(question).digest('hex'));
  }

  get size(): number {
    return this.digests.size;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
