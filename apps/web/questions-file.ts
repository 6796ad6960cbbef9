import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

const QUESTIONS = fileURLToPath(new URL('./src/api/all-questions.ts', import.meta.url));

/** Writes `questions.json` beside the built site: SHA-256 of every question that its pages ask, which the gateway answers to anybody. */
export function questionsFile(): Plugin {
  return {
    name: 'questions-file',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<{ readonly ALL_QUESTIONS: readonly string[] }>(QUESTIONS);
      const digests = module.ALL_QUESTIONS.map((text) => createHash('sha256').update(text).digest('hex'));
      if (digests.length === 0) this.error('the site asks no questions: they are not where the build looks for them');
      this.emitFile({ type: 'asset', fileName: 'questions.json', source: `${JSON.stringify(digests.sort(), null, 1)}\n` });
    },
  };
}
