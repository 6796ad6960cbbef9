import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { CatalogueFault } from './faults.js';

export type Path = readonly (string | number)[];

/** A place in a data file. */
export interface Place {
  readonly file: YamlFile;
  readonly path: Path;
}

/** One data file: its content and the line of each part of it. */
export class YamlFile {
  readonly content: unknown;
  private readonly document: Document;
  private readonly lines = new LineCounter();
  /** Values that another file has put in place of this one's: their faults stand there. */
  private readonly replaced: { readonly path: Path; readonly origin: Place }[] = [];

  constructor(
    readonly name: string,
    readonly text: string,
    readonly faults: CatalogueFault[],
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, uniqueKeys: true });
    for (const error of this.document.errors) {
      this.faults.push({ file: name, line: this.lines.linePos(error.pos[0]).line, path: '', message: `YAML 写法有误：${error.message.split('\n')[0] ?? ''}` });
    }
    this.content = this.document.errors.length > 0 ? {} : this.document.toJS({ maxAliasCount: 1000 });
  }

  /** Line of the part at a path: where its key stands, else where the nearest part around it begins. */
  lineOf(path: Path): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = this.offsetOf(path.slice(0, length));
      if (offset !== undefined) return this.lines.linePos(offset).line;
    }
    return 1;
  }

  private offsetOf(path: Path): number | undefined {
    const around = this.document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
    const node = pair ? pair.key : this.document.getIn(path, true);
    return isNode(node) && node.range ? node.range[0] : undefined;
  }

  /** Puts another file's value in place of the one at a path, which is there. */
  replace(path: Path, value: unknown, origin: Place): void {
    const around = path.slice(0, -1).reduce<unknown>((part, key) => partOf(part, key), this.content);
    const last = path.at(-1);
    if (Array.isArray(around) && typeof last === 'number') around[last] = value;
    else if (typeof around === 'object' && around !== null && last !== undefined) Object.assign(around, { [last]: value });
    this.replaced.push({ path, origin });
  }

  fault(path: Path, message: string): void {
    const replaced = this.replaced.find(({ path: of }) => of.every((key, i) => path[i] === key));
    if (replaced) replaced.origin.file.fault(replaced.origin.path, message);
    else this.note(path, message);
  }

  private note(path: Path, message: string): void {
    this.faults.push({ file: this.name, line: this.lineOf(path), path: path.join('.'), message });
  }
}

/** The part of a value under a key or index; undefined where there is none. */
export function partOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === String(key))?.[1];
}
