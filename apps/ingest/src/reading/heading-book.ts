import type { ColumnType, FormColumn } from '@credit/domain';
import { groupWords, isAnotherParty, leavesItToRemark, toPlainHeading, unitOfHeading, withoutExplanation } from './heading-words.js';

/** A heading that was recognised. */
export interface NamedField {
  readonly field: string;
  /** Word for word the form's heading, a synonym or the field code. */
  readonly exact: boolean;
  /** Only together with its group. */
  readonly byGroup: boolean;
}

const MASKED = /脱敏|掩码|隐去|打码|屏蔽/;

/** The headings that a form knows: its own, its field codes, their synonyms. */
export class HeadingBook {
  private readonly exact = new Map<string, string>();
  /** Without bracketed remarks; null where two fields would share it. */
  private readonly bare = new Map<string, string | null>();
  private readonly types: ReadonlyMap<string, ColumnType>;
  private readonly written: ReadonlySet<string>;

  constructor(readonly columns: readonly FormColumn[]) {
    this.types = new Map(columns.map((column) => [column.field, column.type]));
    this.written = new Set(columns.flatMap((column) => [column.heading, column.field, ...column.synonyms]));
    for (const column of columns) for (const name of [column.heading, column.field]) this.add(name, column.field);
    for (const column of columns) for (const name of column.synonyms) this.add(name, column.field);
  }

  private add(name: string, field: string): void {
    const { plain, outside } = toPlainHeading(name);
    if (!this.exact.has(plain)) this.exact.set(plain, field);
    const known = this.bare.get(outside);
    this.bare.set(outside, known === undefined || known === field ? field : null);
  }

  /** True when the text is a heading letter by letter: quick to ask of every row. */
  hasWritten(text: string): boolean {
    return this.written.has(text);
  }

  typeOf(field: string): ColumnType | undefined {
    return this.types.get(field);
  }

  /**
   * The field that a heading names. Its groups, nearest last, are tried together with it first (法定代表人 → 姓名); under
   * a group of another party a bare 姓名 or 证件号码 is that party's (`another-party`) and never the subject's.
   */
  findField(heading: string, groups: readonly string[]): NamedField | 'another-party' | undefined {
    if (toPlainHeading(heading).plain === '') return undefined;
    for (const group of [...groups].reverse()) {
      for (const words of groupWords(group)) {
        const joined = toPlainHeading(words + heading);
        const exact = this.exact.get(joined.plain);
        const field = exact ?? this.bare.get(joined.outside) ?? undefined;
        if (field !== undefined) return { field, exact: exact !== undefined, byGroup: true };
      }
    }
    if (isAnotherParty(heading, groups)) return 'another-party';
    const shorter = withoutExplanation(heading);
    const found = this.lookUp(heading) ?? (shorter === undefined ? undefined : this.lookUp(shorter));
    return found && { ...found, byGroup: false };
  }

  private lookUp(heading: string): Omit<NamedField, 'byGroup'> | undefined {
    const words = toPlainHeading(heading);
    const exact = this.exact.get(words.plain);
    if (exact !== undefined) return { field: exact, exact: true };
    // A masked number is not the number.
    if (MASKED.test(words.plain)) return undefined;
    const byRemark = this.byRemark(words.outside, words.remarks);
    if (byRemark === null) return undefined;
    const field = byRemark ?? this.bare.get(words.plain) ?? this.bare.get(words.outside) ?? this.byPlainEnds(words.outside);
    if (field === undefined) return undefined;
    // An amount in a unit that is not known must not be taken for another.
    if (this.types.get(field) === 'amount' && unitOfHeading(heading) === 'strange') return undefined;
    return { field, exact: false };
  }

  /**
   * 处罚机关（统一社会信用代码）, 行政相对人代码（组织机构代码）, 代码（统一社会信用代码）: the remark decides which field it is.
   * Null where the words before it say another kind of thing.
   */
  private byRemark(outside: string, remarks: readonly string[]): string | null | undefined {
    for (const remark of remarks) {
      const joined = this.exact.get(outside + remark);
      if (joined !== undefined) return joined;
      const inside = this.exact.get(remark);
      if (inside === undefined) continue;
      const named = this.exact.get(outside) ?? this.bare.get(outside);
      if (named === inside) return inside;
      if (named === undefined || named === null) {
        if (leavesItToRemark(outside)) return inside;
      } else if (this.types.get(inside) === 'identifier') {
        return this.types.get(named) === 'identifier' ? inside : null;
      }
    }
    return undefined;
  }

  /** 1名称, 罚款金额万元: without a number before it, without a unit after it. */
  private byPlainEnds(outside: string): string | undefined {
    const numbered = this.exact.get(outside.replace(/^\d{1,2}/, ''));
    if (numbered !== undefined) return numbered;
    const amount = this.exact.get(outside.replace(/(人民币)?(万元|元)$/, ''));
    return amount !== undefined && this.types.get(amount) === 'amount' ? amount : undefined;
  }
}
