import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { questionsFile } from './questions-file.js';

export default defineConfig({
  plugins: [vue(), questionsFile()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2020', modulePreload: { polyfill: false } },
  server: { proxy: { '/graphql': 'http://localhost:4000', '/api': 'http://localhost:4000' } },
});
