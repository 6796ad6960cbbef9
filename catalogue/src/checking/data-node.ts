import { isRealDay } from '@credit/domain';
import type { YamlFile } from './yaml-file.js';

/** Ids that a reference may name. */
export interface Ids {
  has(id: string): boolean;
}

/**
 * A part of a data file while it is read: each reading says what it expects and, where the part is something else, notes
 * the fault and goes on with a neutral value, so that all faults are found in one go.
 */
export class DataNode {
  constructor(
    private readonly file: YamlFile,
    private readonly path: readonly (string | number)[],
    private readonly value: unknown,
  ) {}

  static root(file: YamlFile): DataNode {
    return new DataNode(file, [], file.content);
  }

  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  fault(message: string): void {
    this.file.fault(this.path, message);
  }

  get isMapping(): boolean {
    return isRecord(this.value);
  }

  /** True when the mapping has the key, even with an empty value. */
  has(key: string): boolean {
    return isRecord(this.value) && key in this.value;
  }

  at(key: string): DataNode {
    const inner = isRecord(this.value) ? this.value[key] : undefined;
    return new DataNode(this.file, [...this.path, key], inner);
  }

  /** The keys of a mapping: all of `required` there, none beyond `required` and `optional`. */
  keys(required: readonly string[], optional: readonly string[] = []): this {
    if (!isRecord(this.value)) {
      this.fault('应为键值对');
      return this;
    }
    for (const key of required) if (!(key in this.value)) this.fault(`缺少 ${key}`);
    for (const key of Object.keys(this.value)) {
      if (!required.includes(key) && !optional.includes(key)) this.at(key).fault(`不认识的键 ${key}`);
    }
    return this;
  }

  items(): readonly DataNode[] {
    if (this.isAbsent) return [];
    if (!Array.isArray(this.value)) {
      this.fault('应为列表');
      return [];
    }
    return this.value.map((item, i) => new DataNode(this.file, [...this.path, i], item));
  }

  entries(): readonly (readonly [string, DataNode])[] {
    if (this.isAbsent) return [];
    if (!isRecord(this.value)) {
      this.fault('应为键值对');
      return [];
    }
    return Object.entries(this.value).map(([key, inner]) => [key, new DataNode(this.file, [...this.path, key], inner)] as const);
  }

  text(): string {
    if (typeof this.value === 'string' && this.value !== '') return this.value;
    this.fault('应为文字');
    return '';
  }

  textOrNull(): string | null {
    return this.isAbsent ? null : this.text();
  }

  /** A non-empty list. */
  someItems(): readonly DataNode[] {
    const items = this.items();
    if (items.length === 0) this.fault('不能为空');
    return items;
  }

  texts(): readonly string[] {
    return this.items().map((item) => item.text());
  }

  integer(): number {
    if (typeof this.value === 'number' && Number.isInteger(this.value)) return this.value;
    this.fault('应为整数');
    return 0;
  }

  integerOrNull(): number | null {
    return this.isAbsent ? null : this.integer();
  }

  boolean(fallback?: boolean): boolean {
    if (this.isAbsent && fallback !== undefined) return fallback;
    if (typeof this.value === 'boolean') return this.value;
    this.fault('应为 true 或 false');
    return false;
  }

  day(): string {
    const text = this.text();
    if (text !== '' && !isRealDay(text)) this.fault(`应为真实的日期 YYYY-MM-DD，现在是 ${text}`);
    return text;
  }

  dayOrNull(): string | null {
    return this.isAbsent ? null : this.day();
  }

  oneOf<T extends string>(values: readonly [T, ...T[]]): T {
    const found = values.find((value) => value === this.value);
    if (found !== undefined) return found;
    this.fault(`应为 ${values.join('、')} 之一，现在是 ${JSON.stringify(this.value)}`);
    return values[0];
  }

  oneOfOr<T extends string>(values: readonly [T, ...T[]], fallback: T): T {
    return this.isAbsent ? fallback : this.oneOf(values);
  }

  /** An id that another file defines. */
  reference(known: Ids, what: string): string {
    const id = this.text();
    if (id !== '' && !known.has(id)) this.fault(`没有 id 为 ${id} 的${what}`);
    return id;
  }

  references(known: Ids, what: string): readonly string[] {
    return this.items().map((item) => item.reference(known, what));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
