import type { Day } from '@credit/domain';
import type { Pool } from '../connection.js';

/** `report`, by a department; the others by the office. */
export const OBLIGATION_ACTS = ['set-due', 'report', 'remind', 'confirm', 'return'] as const;
export type ObligationActKind = (typeof OBLIGATION_ACTS)[number];
/** `open`: nobody has reported; `returned`: the office was not satisfied. */
export type ObligationState = 'open' | 'reported' | 'done' | 'returned';

/** Something that was done about a clause of the policy. */
export interface ObligationAct {
  readonly seq: number;
  readonly act: ObligationActKind;
  readonly state: ObligationState;
  readonly dueOn: Day | null;
  readonly organ: string | null;
  readonly said: string | null;
  /** Where the evidence is: number or address of a document. */
  readonly evidence: string | null;
  readonly on: Day;
  readonly operator: string;
}

/** How a clause stands: its last act, and how often its leads were reminded. */
export interface ObligationStanding extends ObligationAct {
  readonly clause: string;
  readonly reminders: number;
}

const FIELDS = `seq, act, state, due_on as "dueOn", organ, said, evidence, done_on as "on", operator`;

/** What is done about the policy's clauses. */
export class ObligationActs {
  constructor(private readonly pool: Pool) {}

  /** All clauses about which anything was done: there are as many as the policy has. */
  async standings(): Promise<ReadonlyMap<string, ObligationStanding>> {
    const { rows } = await this.pool.query<ObligationStanding>(
      `select distinct on (clause) clause, ${FIELDS}, (count(*) filter (where act = 'remind') over (partition by clause))::int as reminders
         from credit.obligation_act order by clause, seq desc`,
    );
    return new Map(rows.map((row) => [row.clause, row]));
  }

  /** How the clauses stood at the end of a day. */
  async standingsOn(day: Day): Promise<ReadonlyMap<string, Pick<ObligationStanding, 'clause' | 'state' | 'dueOn'>>> {
    const { rows } = await this.pool.query<Pick<ObligationStanding, 'clause' | 'state' | 'dueOn'>>(
      `select distinct on (clause) clause, state, due_on as "dueOn" from credit.obligation_act where done_on <= $1 order by clause, seq desc`, [day]);
    return new Map(rows.map((row) => [row.clause, row]));
  }

  /** The earliest first. */
  async of(clause: string): Promise<readonly ObligationAct[]> {
    const { rows } = await this.pool.query<ObligationAct>(`select ${FIELDS} from credit.obligation_act where clause = $1 order by seq`, [clause]);
    return rows;
  }

  /** Appends an act after the one that was seen; false where another came between. */
  async append(clause: string, { seq, act, state, dueOn, organ, said, evidence, on, operator }: ObligationAct, holder: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `insert into credit.obligation_act (clause, seq, act, state, due_on, organ, said, evidence, done_on, operator, holder)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
      [clause, seq, act, state, dueOn, organ, said, evidence, on, operator, holder],
    );
    return rowCount === 1;
  }

  /** Reminds of clauses, each after the act that was seen; gives those that were, without any of which another act came between. */
  async remind(
    seen: readonly Pick<ObligationStanding, 'clause' | 'seq' | 'state' | 'dueOn'>[],
    { said, on, operator, holder }: Pick<ObligationAct, 'said' | 'on' | 'operator'> & { readonly holder: string },
  ): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ clause: string }>(
      `insert into credit.obligation_act (clause, seq, act, state, due_on, said, done_on, operator, holder)
       select w.clause, w.seq + 1, 'remind', w.state, w.due_on, $5, $6, $7, $8 from unnest($1::text[], $2::integer[], $3::text[], $4::date[]) as w(clause, seq, state, due_on)
       on conflict do nothing returning clause`,
      [seen.map(({ clause }) => clause), seen.map(({ seq }) => seq), seen.map(({ state }) => state), seen.map(({ dueOn }) => dueOn), said, on, operator, holder],
    );
    return rows.map(({ clause }) => clause);
  }
}
