import type { Plugin } from 'vite';

const MAIN = /(<main\b[^>]*>)[\s\S]*?(<noscript>[\s\S]*?<\/noscript>\s*<\/main>)/;

/** Beside the first page's document, which comes with its question, `page.html` for all other pages: the same without it. */
export function otherPages(): Plugin {
  return {
    name: 'other-pages',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const first = bundle['index.html'];
      if (first?.type !== 'asset') return this.error('the first page has no document');
      const document = String(first.source);
      if (!MAIN.test(document)) this.error('the first page has no main part that ends with its words for readers without script');
      this.emitFile({ type: 'asset', fileName: 'page.html', source: document.replace(MAIN, '$1$2') });
    },
  };
}
