import type { ColumnType, FormColumn } from '@credit/domain';
import { commonSaying } from './heading-sayings.js';
import { groupWords, isAnotherParty, leavesItToRemark, toPlainHeading, unitOfHeading, withoutExplanation } from './heading-words.js';

/** A heading that was recognised. */
export interface NamedField {
  readonly field: string;
  /** Word for word the form's heading, a synonym or the field code. */
  readonly exact: boolean;
  /** Only together with its group. */
  readonly byGroup: boolean;
}

/** （1）, 2: the columns counted, no words of a heading. */
const COUNTED = /^\(?\d*\)?$/;
const NUMBER = /[号码]$/;
/** Groups that end the heading instead of opening it: 没收 under 金额 is 没收金额. */
const KIND_OF_VALUE = /^(金额|数额|日期|时间|编号|代码|号码|名称)$/;
const PERSONS_NUMBER = /身份|证件/;
const MASKED = /脱敏|掩码|隐去|打码|屏蔽/;

/** The headings that a form knows: its own, its field codes, their synonyms. */
export class HeadingBook {
  private readonly exact = new Map<string, string>();
  /** Without bracketed remarks; null where two fields would share it. */
  private readonly bare = new Map<string, string | null>();
  /** As other words say it; null where two fields would share it. */
  private readonly said = new Map<string, string | null>();
  private readonly types: ReadonlyMap<string, ColumnType>;
  private readonly written: ReadonlySet<string>;

  constructor(
    readonly columns: readonly FormColumn[],
    /** So many of them a table must have to be known for one. */
    readonly fewest = 2,
  ) {
    this.types = new Map(columns.map((column) => [column.field, column.type]));
    this.written = new Set(columns.flatMap((column) => [column.heading, column.field, ...column.synonyms]));
    for (const column of columns) for (const name of [column.heading, column.field]) this.add(name, column.field);
    for (const column of columns) for (const name of column.synonyms) this.add(name, column.field);
  }

  private add(name: string, field: string): void {
    const { plain, outside } = toPlainHeading(name);
    if (!this.exact.has(plain)) this.exact.set(plain, field);
    addUnique(this.bare, outside, field);
    if (name !== field) addUnique(this.said, commonSaying(outside), field);
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
    const { plain } = toPlainHeading(heading);
    if (plain === '' || COUNTED.test(plain)) return undefined;
    for (const group of [...groups].reverse()) {
      for (const words of groupWords(group)) {
        const joined = toPlainHeading(KIND_OF_VALUE.test(words) ? heading + words : words + heading);
        const exact = this.exact.get(joined.plain);
        const field = exact ?? this.bare.get(joined.outside) ?? this.bySaying(joined.outside);
        if (field !== undefined) return { field, exact: exact !== undefined, byGroup: this.lookUp(heading)?.field !== field };
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
    const bare = this.bare.get(words.plain) ?? this.bare.get(words.outside);
    const field = byRemark ?? bare ?? this.byPlainEnds(words.outside) ?? this.bySeveralNumbers(words.outside) ?? this.bySaying(words.outside);
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
      const joined = this.exact.get(outside + remark) ?? this.bySaying(outside + remark);
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

  private bySaying(outside: string): string | undefined {
    return this.said.get(commonSaying(outside)) ?? undefined;
  }

  /**
   * 统一社会信用代码/组织机构代码, 身份证号或统一社会信用代码: several numbers in one column are read from the column that takes
   * unified codes, and persons' numbers where the heading names them.
   */
  private bySeveralNumbers(outside: string): string | undefined {
    const parts = outside.split(/\/|或者?/).filter((part) => part !== '');
    if (parts.length < 2) return undefined;
    const named = parts.map((part) => this.exact.get(part) ?? this.bySaying(part));
    const numbers = this.columns.filter((column) => column.type === 'identifier' && named.includes(column.field));
    const persons = parts.some((part) => PERSONS_NUMBER.test(part));
    const all = named.every((field, i) => (field === undefined ? NUMBER.test(parts[i] ?? '') : numbers.some((column) => column.field === field)));
    return all ? numbers.find(({ schemes }) => schemes.includes('USCC') && (!persons || schemes.includes('ID')))?.field : undefined;
  }

  /** 1名称, 罚款金额万元: without a number before it, without a unit after it. */
  private byPlainEnds(outside: string): string | undefined {
    const numbered = this.exact.get(outside.replace(/^\d{1,2}/, ''));
    if (numbered !== undefined) return numbered;
    const amount = this.exact.get(outside.replace(/\/?(人民币)?(万元|元)$/, ''));
    return amount !== undefined && this.types.get(amount) === 'amount' ? amount : undefined;
  }
}

/** A name that two fields would share tells neither. */
function addUnique(names: Map<string, string | null>, name: string, field: string): void {
  const known = names.get(name);
  names.set(name, known === undefined || known === field ? field : null);
}
