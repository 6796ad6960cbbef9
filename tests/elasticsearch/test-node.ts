import { randomBytes } from 'node:crypto';

/** Where a JDK and Maven are installed; what they are for is left out elsewhere (tests/run.mjs says so; CI requires both). */
export const ELASTICSEARCH = process.env['TEST_MAVEN'] !== undefined && process.env['TEST_JAVAC'] !== undefined;

/** Address of the run's Elasticsearch node; the first to ask waits until it has started. */
export async function elasticsearchUrl(): Promise<string> {
  const offer = process.env['TEST_ELASTICSEARCH_OFFER'];
  if (!offer) throw new Error('TEST_ELASTICSEARCH_OFFER is set by the global set-up of the tests');
  const response = await fetch(offer, { headers: { connection: 'close' } });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** A name for an index that no other test uses. */
export function freshIndex(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}
