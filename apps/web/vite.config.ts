import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';
import { guidePages } from './guide-pages.js';

const api = 'http://127.0.0.1:3000';

/**
 * Each library that every page needs is a chunk of its own, so that a new version of a page leaves them in the browser's
 * cache; the pages themselves are split by their routes.
 */
const chunks = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
  { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/, priority: 2 },
  { name: 'emotion', test: /node_modules[\\/](@emotion|stylis)[\\/]/, priority: 2 },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [guidePages(), react()],
  // The aliases of package.json `imports` lead to the TypeScript sources, which the browser and the server share.
  resolve: { conditions: ['qaitu-source', ...defaultClientConditions] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // By it the first load of every page is measured (test/browser/first-load.spec.ts).
    manifest: true,
    target: 'es2023',
    rolldownOptions: {
      // The style sheet of the public pages, which the server draws, is bundled with its fonts beside the application.
      input: [join(import.meta.dirname, 'index.html'), join(import.meta.dirname, 'src/public-site/site.css')],
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': api, '/health': api } },
  preview: { host: '127.0.0.1', proxy: { '/api': api, '/health': api } },
});
