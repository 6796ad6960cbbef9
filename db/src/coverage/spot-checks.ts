import { inTransaction, type Pool, type Queryable } from '../connection.js';
import { nextReceipt } from '../next-receipt.js';
import type { SpotCase, SpotCheck, SpotCheckQuery, SpotResult, SpotTally } from './spot-check.js';
import type { Month } from '@credit/domain';

/** Spot checks of departments' files. */
export class SpotChecks {
  constructor(private readonly pool: Pool) {}

  /** Keeps a draw under the next number of its day. */
  async keep(drawn: Omit<SpotCheck, 'number' | 'cases'> & { readonly holder: string; readonly documents: readonly string[] }): Promise<string> {
    return inTransaction(this.pool, async (client) => {
      const number = await nextReceipt(client, 'K', drawn.drawnOn);
      await client.query(
        `insert into credit.spot_check (number, organ, item, period_from, period_until, drawn_on, population, seed, operator, holder)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [number, drawn.organ, drawn.item, drawn.from, drawn.until, drawn.drawnOn, drawn.population, drawn.seed, drawn.operator, drawn.holder],
      );
      await client.query(
        'insert into credit.spot_check_case (number, seq, document_no) select $1, seq, document_no from unnest($2::text[]) with ordinality as w(document_no, seq)',
        [number, drawn.documents],
      );
      return number;
    });
  }

  async find(number: string): Promise<SpotCheck | undefined> {
    const { rows } = await this.pool.query<SpotCheckHead>(`${HEADS} where number = $1`, [number]);
    const [head] = rows;
    return head && { ...head, cases: await this.casesOf(number) };
  }

  /** The latest drawn first, without their cases. */
  async page({ month, organ, after, limit }: SpotCheckQuery): Promise<readonly SpotCheckHead[]> {
    const { rows } = await this.pool.query<SpotCheckHead>(
      `${HEADS} where ($1::date is null or (drawn_on >= $1::date and drawn_on < $1::date + interval '1 month')) and ($2::text is null or organ = $2)
          and ($3::text is null or (drawn_on, number) < ((select drawn_on from credit.spot_check where number = $3), $3))
        order by drawn_on desc, number desc limit $4`,
      [month === null ? null : `${month}-01`, organ, after, limit],
    );
    return rows;
  }

  /** Appends a result; false where there is no such case. */
  async judge(
    of: { readonly number: string; readonly seq: number },
    judged: { readonly result: SpotResult; readonly note: string | null; readonly on: string; readonly operator: string; readonly holder: string },
  ): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `insert into credit.spot_check_result (number, seq, attempt, result, note, judged_on, operator, holder)
       select c.number, c.seq, coalesce((select max(attempt) from credit.spot_check_result r where r.number = c.number and r.seq = c.seq), 0) + 1, $3, $4, $5, $6, $7
         from credit.spot_check_case c where c.number = $1 and c.seq = $2`,
      [of.number, of.seq, judged.result, judged.note, judged.on, judged.operator, judged.holder],
    );
    return rowCount === 1;
  }

  private async casesOf(number: string): Promise<readonly SpotCase[]> {
    const { rows } = await this.pool.query<SpotCase>(
      `select c.seq, c.document_no as "documentNo", r.result, r.note, r.judged_on as "judgedOn", r.operator
         from credit.spot_check_case c
         left join lateral (select * from credit.spot_check_result r where r.number = c.number and r.seq = c.seq order by attempt desc limit 1) r on true
        where c.number = $1 order by c.seq`,
      [number],
    );
    return rows;
  }
}

/** A spot check without its cases. */
export type SpotCheckHead = Omit<SpotCheck, 'cases'>;

const HEADS = `select number, organ, item, period_from as "from", period_until as "until", drawn_on as "drawnOn", population, seed, operator from credit.spot_check`;

/** What the spot checks that were drawn in the months showed, by department and category. */
export async function spotTallies(db: Queryable, span: { readonly from: Month; readonly until: Month }): Promise<readonly (SpotTally & { readonly month: Month })[]> {
  const { rows } = await db.query<SpotTally & { month: Month }>(
    `select to_char(k.drawn_on, 'YYYY-MM') as month, k.organ, k.item, count(*) filter (where r.result <> 'no-duty')::int as sampled,
            count(*) filter (where r.result = 'not-reported')::int as unreported
       from credit.spot_check k join credit.spot_check_case c on c.number = k.number
      cross join lateral (select result from credit.spot_check_result r where r.number = c.number and r.seq = c.seq order by attempt desc limit 1) r
      where k.drawn_on >= $1::date and k.drawn_on < $2::date + interval '1 month' group by 1, 2, 3 order by 1, 2, 3`,
    [`${span.from}-01`, `${span.until}-01`],
  );
  return rows;
}

/** Document numbers that an organ reported for categories, of decisions of some days, with the day on which each was first known. */
export async function reportedDocuments(
  db: Queryable,
  asked: { readonly organ: string; readonly categories: readonly string[]; readonly from: string; readonly until: string },
): Promise<readonly { readonly documentNo: string; readonly knownOn: string }[]> {
  const { rows } = await db.query<{ documentNo: string; knownOn: string }>(
    `select document_no as "documentNo", min(known_on) as "knownOn" from credit.record_revision
      where category = any($2) and decided_on between $3 and $4 and source_organ = $1 and document_no is not null group by document_no`,
    [asked.organ, asked.categories, asked.from, asked.until],
  );
  return rows;
}
