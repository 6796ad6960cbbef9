/** A list of allowed values (代码表). */
export interface CodeList {
  readonly id: string;
  readonly title: string;
  readonly values: readonly CodeValue[];
}

export interface CodeValue {
  /** The value as stored. A trailing `*` allows any text after the prefix (其他-*). */
  readonly value: string;
  /** Other spellings that mean the same (01 → 普通). */
  readonly synonyms: readonly string[];
}
