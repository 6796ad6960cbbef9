import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { toGuide } from './guide-text.js';
import { webpSize } from './webp-size.js';

/** Lets a module import a guide (`*.md`) as its title, its first words and its text in HTML; pictures come as files of the site, with their sizes, so that nothing moves when they arrive. */
export function guides(): Plugin {
  return {
    name: 'guides',
    load(id) {
      const [file = ''] = id.split('?');
      if (!file.endsWith('.md')) return null;
      const guide = toGuide(readFileSync(file, 'utf8'));
      const pictures = guide.pictures.map((path) => join(dirname(file), path));
      const imports = pictures.map((path, i) => `import p${i} from ${JSON.stringify(path)};`);
      const parts = guide.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : pictureOf(pictures[part.picture] ?? '', part)));
      return `${imports.join('\n')}\nexport const id = ${JSON.stringify(basename(file, '.md'))};\nexport const title = ${JSON.stringify(guide.title)};\nexport const about = ${JSON.stringify(guide.about)};\nexport const html = [${parts.join(', ')}].join('');\n`;
    },
  };
}

function pictureOf(file: string, { picture, alt }: { readonly picture: number; readonly alt: string }): string {
  const { width, height } = webpSize(readFileSync(file));
  return `${JSON.stringify(`<img width="${width}" height="${height}" loading="lazy" alt="${alt}" src="`)} + p${picture} + '">'`;
}
