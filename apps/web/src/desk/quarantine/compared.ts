/** A value for the eye. */
interface Field {
  readonly code: string;
  readonly heading: string;
  readonly value: string;
  readonly words: string | null;
}

/** One item of a form as the file and as the register has it. */
export interface ComparedField {
  readonly code: string;
  readonly heading: string;
  readonly inFile: string;
  /** Null: the register has nothing to compare with. */
  readonly inRegister: string | null;
  readonly differs: boolean;
}

/** The fields of a row beside those of the record with which it is compared, in the order of the form; what only the record has comes last. */
export function compareFields(file: readonly Field[], record: readonly Field[] | undefined): readonly ComparedField[] {
  const known = new Map((record ?? []).map((field) => [field.code, field]));
  const beside = file.map((field): ComparedField => {
    const there = known.get(field.code);
    const inRegister = record === undefined ? null : (there ? wordsOf(there) : '');
    return { code: field.code, heading: field.heading, inFile: wordsOf(field), inRegister, differs: record !== undefined && field.value !== (there?.value ?? '') };
  });
  const inFile = new Set(file.map(({ code }) => code));
  const onlyThere = (record ?? []).filter(({ code }) => !inFile.has(code)).map((field): ComparedField => ({ code: field.code, heading: field.heading, inFile: '', inRegister: wordsOf(field), differs: true }));
  return [...beside, ...onlyThere];
}

function wordsOf({ value, words }: Field): string {
  return words ?? value;
}

/** How the name in the file stands to the names of a subject on the register. */
export function nameWords(name: string, subject: { readonly currentName: string; readonly formerNames: readonly string[] }): string {
  if (tidy(name) === tidy(subject.currentName)) return '和现在的名称相同';
  if (subject.formerNames.some((former) => tidy(former) === tidy(name))) return '是它的曾用名';
  return '和它的名称、曾用名都不同';
}

function tidy(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
