import type { RegisterView, SubjectClaim } from '@credit/domain';
import type { Queryable } from '../connection.js';
import { BatchRegister } from '../subjects/batch-register.js';
import { lookUpRegister, type KnownRegistered, type RegisterExtract } from '../subjects/register-lookup.js';
import { Together } from '../together.js';
import type { Vault } from '../vault/vault.js';
import { formerNamesOf } from './former-names.js';
import { FEW_CODES, knownOfCodes, type CodesAsked, type KnownOfCode } from './known-of-codes.js';
import type { ReadRecord } from '../records/record-reader.js';
import { listedRecords } from './listed-records.js';

/** What a check knows of a subject beside who it is. */
export type KnownFacts = Pick<KnownOfCode, 'records' | 'formerNames'>;

/** The part of the register that those asked about can meet, with the facts about each that is found. */
export interface AskedRegister {
  readonly register: RegisterView<KnownRegistered>;
  factsOf(subject: KnownRegistered): KnownFacts;
}

const MOST_AT_ONCE = 100;

/** Reads for checks. Nearly all ask by the code that a subject bears today: that is one statement, and one for all short checks that come at once. */
export class CheckRegister {
  private readonly short: Together<CodesAsked, ReadonlyMap<string, KnownOfCode>>;

  constructor(
    private readonly db: Queryable,
    private readonly vault: Vault,
  ) {
    this.short = new Together({
      most: MOST_AT_ONCE,
      fits: (a, b) => a.asOf === b.asOf && a.categories === b.categories,
      answer: async (asked) => {
        const [first] = asked;
        if (!first) return [];
        const known = await knownOfCodes(db, { ...first, codes: [...new Set(asked.flatMap(({ codes }) => codes))] });
        return asked.map(() => known);
      },
    });
  }

  async read(claims: readonly SubjectClaim[], asked: Omit<CodesAsked, 'codes'>): Promise<AskedRegister> {
    const codes = [...new Set(claims.flatMap(codesOf))];
    const byCode = codes.length <= FEW_CODES ? await this.short.ask({ codes, ...asked }) : await knownOfCodes(this.db, { codes, ...asked });
    const others = claims.filter(({ identifiers }) => identifiers.length === 0 || !identifiers.every(({ scheme, value }) => scheme === 'USCC' && byCode.has(value)));
    const met = others.length === 0 ? NOBODY : await lookUpRegister(this.db, others, this.vault);
    const facts = await this.factsOf([...new Set([...met.byCode.values(), ...met.byIdentifier.values()])].filter(({ code }) => code === null || !byCode.has(code)), asked);
    const rest = new BatchRegister(met, this.vault);
    return {
      register: {
        findByIdentifier: (scheme, value) => (scheme === 'USCC' ? byCode.get(value)?.subject : undefined) ?? rest.findByIdentifier(scheme, value),
        findByName: (name) => rest.findByName(name),
      },
      factsOf: ({ id, code }) => (code === null ? undefined : byCode.get(code)) ?? facts.get(id) ?? NOTHING,
    };
  }

  /** Of subjects that were found by another number than the code that they bear today. */
  private async factsOf(subjects: readonly KnownRegistered[], { categories, asOf }: Omit<CodesAsked, 'codes'>): Promise<ReadonlyMap<number, KnownFacts>> {
    if (subjects.length === 0) return new Map();
    const records: ReadonlyMap<number, readonly ReadRecord[]> = await listedRecords(this.db, { subjects: subjects.map(({ id }) => id), categories, asOf });
    const former = await formerNamesOf(this.db, subjects, asOf);
    return new Map(subjects.map(({ id }) => [id, { records: records.get(id) ?? [], formerNames: former.get(id) ?? [] }]));
  }
}

const NOBODY: RegisterExtract = { byCode: new Map(), byIdentifier: new Map(), byName: new Map() };
const NOTHING: KnownFacts = { records: [], formerNames: [] };

function codesOf({ identifiers }: SubjectClaim): readonly string[] {
  return identifiers.flatMap(({ scheme, value }) => (scheme === 'USCC' ? [value] : []));
}
