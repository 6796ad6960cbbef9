/** Bytes of templates made before, at most so many: the one asked for longest ago goes first. */
export class TemplateCache {
  private readonly made = new Map<string, Promise<Buffer>>();

  constructor(private readonly most: number) {}

  /** Makes it once, also where several ask at the same time; what failed is tried again. */
  get(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const bytes = this.made.get(key) ?? make();
    this.made.delete(key);
    this.made.set(key, bytes);
    bytes.catch(() => this.made.delete(key));
    for (const oldest of this.made.keys()) {
      if (this.made.size <= this.most) break;
      this.made.delete(oldest);
    }
    return bytes;
  }
}
