import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { CatalogueFault } from './faults.js';

type Path = readonly (string | number)[];

/** One data file: its content and the line of each part of it. */
export class YamlFile {
  readonly text: string;
  readonly content: unknown;
  private readonly document: Document;
  private readonly lines = new LineCounter();

  constructor(
    folder: string,
    readonly name: string,
    readonly faults: CatalogueFault[],
  ) {
    this.text = readFileSync(join(folder, name), 'utf8');
    this.document = parseDocument(this.text, { lineCounter: this.lines, uniqueKeys: true });
    for (const error of this.document.errors) {
      this.faults.push({ file: name, line: this.lines.linePos(error.pos[0]).line, path: '', message: `YAML 写法有误：${error.message.split('\n')[0] ?? ''}` });
    }
    this.content = this.document.errors.length > 0 ? {} : this.document.toJS({ maxAliasCount: 1000 });
  }

  /** Line of the part at a path, or of the nearest part around it. */
  lineOf(path: Path): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  fault(path: Path, message: string): void {
    this.faults.push({ file: this.name, line: this.lineOf(path), path: path.join('.'), message });
  }
}
