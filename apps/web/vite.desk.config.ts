import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { compressed } from './compressed.js';

/** The desk is built apart, beside the public site: neither loads a byte for the other's sake. */
export default defineConfig({
  plugins: [vue(), compressed()],
  publicDir: false,
  build: { outDir: 'dist', emptyOutDir: false, target: 'es2020', modulePreload: { polyfill: false }, rollupOptions: { input: 'desk.html' } },
  server: { proxy: { '/graphql': 'http://localhost:4000', '/api': 'http://localhost:4000' } },
});
