import type { Candidate, Probe, SearchEngine, SearchFilter } from '@credit/search';
import type { Queryable } from '../connection.js';
import { probeStatement } from './probe-statement.js';

interface FoundRow {
  readonly probe: number;
  readonly code: string;
  readonly kind: Candidate['kind'];
  readonly status: string | null;
  readonly township: string | null;
  readonly names: string;
}

/** The Postgres engine of search. */
export class PostgresEngine implements SearchEngine {
  constructor(private readonly db: Queryable) {}

  async find(probes: readonly Probe[], filter: SearchFilter, take: number): Promise<readonly (readonly Candidate[])[]> {
    const { text, values } = probeStatement(probes, filter, take);
    const { rows } = await this.db.query<FoundRow>(text, [...values]);
    const candidates = new Map<string, Candidate>();
    const found: Candidate[][] = probes.map(() => []);
    for (const row of rows) {
      let candidate = candidates.get(row.code);
      if (!candidate) candidates.set(row.code, (candidate = toCandidate(row)));
      found[row.probe]?.push(candidate);
    }
    return found;
  }
}

function toCandidate({ code, kind, status, township, names }: FoundRow): Candidate {
  return { code, kind, status, township, names: JSON.parse(names) };
}
