/** What a file is probably sent as, and what tells so. */
export interface Guess {
  readonly item: string;
  readonly operation: 'upsert' | 'correct';
  readonly why: string;
}

interface EarlierFile {
  readonly fileName: string;
  readonly item: string;
  readonly itemName: string;
  readonly operation: string;
}

/**
 * What a file is sent as, by its name: as an earlier file of the same name but for its numbers was, else as the category whose name stands
 * in it. Undefined where nothing tells: then the clerk is asked. A wrong guess is found by the headings, and nothing of the file is taken.
 */
export function guessItem(fileName: string, categories: readonly { readonly id: string; readonly name: string }[], earlier: readonly EarlierFile[]): Guess | undefined {
  const operation = /更正|撤销|撤回/.test(fileName) ? 'correct' : 'upsert';
  const bare = bareName(fileName);
  const alike = earlier.find((file) => bareName(file.fileName) === bare && categories.some(({ id }) => id === file.item));
  if (alike) return { item: alike.item, operation: alike.operation === 'correct' ? 'correct' : 'upsert', why: `和以前报送的“${alike.fileName}”同名` };
  const named = categories.map(({ id, name }) => ({ id, name, core: coreName(name) })).filter(({ core }) => core.length > 1 && bare.includes(core)).sort((a, b) => b.core.length - a.core.length);
  const equal = named.filter(({ core }) => core.length === named[0]?.core.length);
  // Files of both are sent as the organisations' category: rows about persons go to its twin by themselves.
  const [longest, next] = equal.length > 1 ? equal.filter(({ name }) => !name.includes('自然人')) : equal;
  if (!longest || next) return undefined;
  return { item: longest.id, operation, why: `文件名里有“${longest.core}”` };
}

/** A file's name without what changes from month to month. */
function bareName(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '').replace(/[\d\s_\-—.()（）年月日季度Q]+/gi, '').replace(/核对$/, '');
}

function coreName(name: string): string {
  return name.replace(/[（(].*?[）)]/g, '').replace(/(公示|公告)?信息$/, '').replace(/[\s_\-—]+/g, '');
}
