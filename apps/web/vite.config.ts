import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { compressed } from './compressed.js';
import { guides } from './guides.js';
import { inlineStyle } from './inline-style.js';
import { otherPages } from './other-pages.js';
import { questionsFile } from './questions-file.js';

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } }), guides(), questionsFile(), inlineStyle(), otherPages(), compressed()],
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2020', modulePreload: { polyfill: false },
    // On a slow line every file costs a way there and back: the first pages come as one script, their style in the document.
    rollupOptions: { preserveEntrySignatures: false, output: { codeSplitting: { groups: [{ name: 'site', tags: ['$initial'] }] } } },
  },
  server: { proxy: { '/graphql': 'http://localhost:4000', '/api': 'http://localhost:4000' } },
});
