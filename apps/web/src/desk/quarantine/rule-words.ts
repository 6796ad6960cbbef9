/** Why a row waits for a person, and by which rule of the platform; by its code (contracts of the submission report). */
const RULES: Readonly<Record<string, string>> = {
  SUBJECT_AMBIGUOUS: '只写了名称，登记库里同名的不止一个。名称不能单独认定是谁：请对照代码、地址、文书，选定其中一个。',
  SUBJECT_UNCONFIRMED: '只写了名称，登记库里有一个同名的。名称不能单独认定是谁：请核对确是同一个单位，再归入。',
  SUBJECT_UNKNOWN: '没有代码，登记库里也没有这个名称。请查明它的统一社会信用代码；查不到的，退回。',
  IDENTIFIER_REPAIR_CONFLICT: '代码有一位写错，改正的办法不止一种。请按决定书上的代码选定。',
  IDENTIFIER_REPAIR_UNCONFIRMED: '代码有一位写错，改正以后的代码不在登记库里。请按决定书核对代码。',
  SUPERSEDED_CONTENT: '这一行和更正、撤销以前的内容相同。旧文件不能改回已经更正的内容：确要改回的，请用更正文件写明理由；否则退回。',
  CHANGED_WITHOUT_REASON: '同一份决定已经收过，内容不同而没有写理由。决定的改动要有理由：确是更正的，写明理由归入；写错的，退回。',
};

export function ruleWords(code: string): string {
  return RULES[code] ?? '这一行须由人核对以后决定。';
}

/** Whether attaching the row changes a record that is there: then a reason is needed. */
export function changesRecord(code: string): boolean {
  return code === 'CHANGED_WITHOUT_REASON' || code === 'SUPERSEDED_CONTENT';
}
