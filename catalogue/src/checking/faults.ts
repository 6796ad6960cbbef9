/** Something wrong in a data file, with the place to mend it. */
export interface CatalogueFault {
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

/** The catalogue does not load; holds every fault found. */
export class CatalogueFaults extends Error {
  override readonly name = 'CatalogueFaults';

  constructor(readonly faults: readonly CatalogueFault[]) {
    super(faults.map((f) => `${f.file}:${f.line} ${f.path}：${f.message}`).join('\n'));
  }
}
