import type { Plugin } from 'vite';

const LINK = /\s*<link rel="stylesheet"[^>]*href="\/([^"]+\.css)"[^>]*>/;

/** The first pages' style stands in their document: on a slow line it costs no way there and back of its own. The gateway's policy lets just this text through. */
export function inlineStyle(): Plugin {
  return {
    name: 'inline-style',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const document = bundle['index.html'];
      if (document?.type !== 'asset') return this.error('the first page has no document');
      const text = String(document.source);
      const [link, file = ''] = LINK.exec(text) ?? [];
      const style = bundle[file];
      if (link === undefined || style?.type !== 'asset') return this.error('the first page has no style of its own');
      document.source = text.replace(link, () => `\n    <style>${String(style.source).trim()}</style>`);
      if (LINK.test(document.source)) this.error('the first page has a second style');
      Reflect.deleteProperty(bundle, file);
    },
  };
}
