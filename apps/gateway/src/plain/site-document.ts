import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Html, html } from './html.js';

/** What a page says before its script comes, and to readers without script. */
export interface PlainPage {
  readonly title: string;
  readonly main: Html;
}

const MAIN = /(<main\b[^>]*)>[\s\S]*?<\/main>/;
const TITLE = /<title>[^<]*<\/title>/;

/** The built site's one document, which its script fills; here it comes with the page's content in it. */
export class SiteDocument {
  private constructor(private readonly document: string) {}

  /** Undefined where no site has been built. */
  static of(siteDir: string): SiteDocument | undefined {
    const path = join(siteDir, 'index.html');
    return existsSync(path) ? new SiteDocument(readFileSync(path, 'utf8')) : undefined;
  }

  /** As it is; what goes wrong is told by the site itself. */
  get empty(): string {
    return this.document;
  }

  /** `data-told` lets the script know that it finds a page in the place and not a blank. */
  with({ title, main }: PlainPage): string {
    // A function: what stands in a text for a pattern's parts ($&, $1) is no pattern here.
    return this.document
      .replace(TITLE, () => html`<title>${title} · 信用衡南</title>`.text)
      .replace(MAIN, (_, start: string) => `${start} data-told>${main.text}</main>`);
  }
}
