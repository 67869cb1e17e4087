import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';
import { chunkGroups } from './chunks.js';
import { guidePages } from './guide-pages.js';
import { preloadStart } from './preload-start.js';

const api = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [guidePages(), preloadStart('src/app/start.tsx'), react()],
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
      output: { codeSplitting: { groups: chunkGroups() } },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': api, '/health': api } },
  preview: { host: '127.0.0.1', proxy: { '/api': api, '/health': api } },
});
