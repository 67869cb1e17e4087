import react from '@vitejs/plugin-react';
import { readdirSync } from 'node:fs';
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

/** Features whose pages are opened on phones: what such a page needs is asked for at once, without a second way there and back. */
const PHONE_FEATURES = /^(account|entry|invitation|my-.+|participant-home|report-form|sign-in)$/;

/** Names of the chunks of their pages. */
const phonePages = new Set(
  readdirSync(join(import.meta.dirname, 'src/features'))
    .filter((feature) => PHONE_FEATURES.test(feature))
    .flatMap((feature) => readdirSync(join(import.meta.dirname, 'src/features', feature)))
    .map((file) => file.replace(/\.tsx?$/, '')),
);

/**
 * What a page needs besides itself, for the entry to ask for. The list of all pages of desks would weigh two kilobytes in the
 * entry, which phones load too; a desk's page finds what it needs by itself.
 */
function preloadsOf(file: string, needed: string[]): string[] {
  const name = /([^/]+)-[\w-]{8}\.js$/.exec(file)?.[1];
  return name !== undefined && phonePages.has(name) ? needed : [];
}

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
    modulePreload: { resolveDependencies: preloadsOf },
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
