import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SAMPLE_PAGES } from './pages.js';

const DIST = join(import.meta.dirname, '../../dist/web');
const ROUTES = join(import.meta.dirname, '../../apps/web/src/app/routes');

/** Kilobytes (1000 bytes) of JavaScript, compressed, before a page can be used: 220 on a phone, 300 at a desk (issue 5). */
const BUDGET = { participant: 220, staff: 300 } as const;
type Audience = keyof typeof BUDGET;

interface Chunk {
  readonly file: string;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Files of a module and of all that it imports at once. */
function filesOf(module: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[module];
  if (!chunk) throw new Error(`The build knows no ${module}.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

const sizes = new Map<string, number>();

function kilobytesOf(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) {
    const size = sizes.get(file) ?? gzipSync(readFileSync(join(DIST, file))).length;
    sizes.set(file, size);
    bytes += size;
  }
  return bytes / 1000;
}

/** The page module behind each route, as the route files load it; a route without one shows what the entry brings. */
function modulesOfRoutes(): Map<string, { module: string | undefined; words: string | undefined }> {
  const source = readdirSync(ROUTES)
    .map((file) => readFileSync(join(ROUTES, file), 'utf8'))
    .join('\n');
  const routes = source.split(/= createRoute\(/).slice(1);
  // Routes outside the sign-in name a loader of words instead of a permission and a part.
  const loaders = new Map(
    [...source.matchAll(/const (\w+) = \(\) => loadWords\('([^']+)'\)/g)].map(([, name = '', part]) => [name, part]),
  );
  return new Map(
    routes.flatMap((text) => {
      const [, path] = /^ {2}path: '([^']+)'/m.exec(text) ?? [];
      const [, module] = /import\('\.\.\/\.\.\/(features\/[^']+)\.js'\)/.exec(text) ?? [];
      const [, required] = /requires\('[^']+', '([^']+)'\)/.exec(text) ?? [];
      const [, loader = ''] = /beforeLoad: (\w+),/.exec(text) ?? [];
      const words = required ?? loaders.get(loader);
      return path === undefined ? [] : [[path, { module: module && `src/${module}.tsx`, words }] as const];
    }),
  );
}

/** The first script, and the application that it loads at once. */
const ENTRY = [...filesOf('index.html'), ...filesOf('src/app/start.tsx')];
const modules = modulesOfRoutes();

/** What a page loads before it can be used, in the language whose words weigh most. */
function firstLoad(route: string, audience: Audience): number {
  const { module, words: field } = modules.get(route) ?? {};
  const desk = audience === 'staff' ? filesOf('src/app/routes/desk.ts') : [];
  const page = new Set([...ENTRY, ...desk, ...(module === undefined ? [] : filesOf(module))]);
  const words = (['kk', 'ru', 'en'] as const).map((language) =>
    kilobytesOf(
      ['start', audience, ...(field === undefined ? [] : [field])].flatMap((part) => [
        ...filesOf(`src/messages/${language}/${part}.ts`),
      ]),
    ),
  );
  return kilobytesOf(page) + Math.max(...words);
}

const loads = SAMPLE_PAGES.flatMap(({ route, readers }) => {
  if (route === null) return [];
  const audiences = new Set(
    readers.map((reader): Audience =>
      // Reviewers sit at a desk, and their pages have the words of staff.
      reader === 'nobody' || reader === 'participant' ? 'participant' : 'staff',
    ),
  );
  return [...audiences].map((audience) => ({ route, audience, kilobytes: firstLoad(route, audience) }));
});

describe('the JavaScript of a first load, compressed', () => {
  it.each(['participant', 'staff'] as const)('stays within the budget for %s', (audience) => {
    const own = new Map(
      loads.filter((load) => load.audience === audience).map(({ route, kilobytes }) => [route, kilobytes] as const),
    );
    const lines = [...own]
      .toSorted(([, a], [, b]) => b - a)
      .map(([route, kilobytes]) => `${kilobytes.toFixed(1).padStart(7)} kB  ${route}`);
    process.stderr.write(`First load, ${audience} (budget ${BUDGET[audience]} kB)\n${lines.join('\n')}\n`);
    expect([...own].filter(([, kilobytes]) => kilobytes > BUDGET[audience])).toEqual([]);
    expect(own.size).toBeGreaterThan(1);
  });
});

/** The module in which the library of charts is used, and what of the library survives every way of making it smaller. */
const CHART_ENGINE = 'src/components/chart/engine.ts';
const MARK_OF_LIBRARY = '_echarts_instance_';

describe('the library of charts', () => {
  const holders = [...new Set(Object.values(manifest).map(({ file }) => file))].filter(
    (file) => file.endsWith('.js') && readFileSync(join(DIST, file), 'utf8').includes(MARK_OF_LIBRARY),
  );
  const engineFiles = filesOf(CHART_ENGINE);
  /** Every chunk that a page brings at once, by its name in the manifest. */
  const chunksOf = (module: string, found = new Set<string>()): Set<string> => {
    if (found.has(module)) return found;
    found.add(module);
    for (const imported of manifest[module]?.imports ?? []) chunksOf(imported, found);
    return found;
  };

  it('stands in chunks of its own, which come with the engine', () => {
    expect(holders.length).toBeGreaterThan(0);
    expect(holders.filter((file) => !engineFiles.has(file))).toEqual([]);
  });

  it('is in no page’s first load', () => {
    const guilty = [...modules].flatMap(([route, { module }]) => {
      const files = new Set([...ENTRY, ...(module === undefined ? [] : filesOf(module))]);
      return holders.some((file) => files.has(file)) ? [route] : [];
    });
    expect(guilty).toEqual([]);
  });

  it('is brought by a dynamic import where charts are drawn', () => {
    const bringing = Object.keys(manifest).filter(
      (module) => manifest[module]?.dynamicImports?.includes(CHART_ENGINE) === true,
    );
    expect(bringing.length).toBeGreaterThan(0);
    for (const page of ['comparisons/funnel-page', 'comparisons/trend-page', 'places/regions-page']) {
      const chunks = chunksOf(`src/features/${page}.tsx`);
      expect([page, bringing.some((module) => chunks.has(module))]).toEqual([page, true]);
      expect([page, holders.filter((file) => filesOf(`src/features/${page}.tsx`).has(file))]).toEqual([page, []]);
    }
    expect(manifest[CHART_ENGINE]?.isDynamicEntry).toBe(true);
  });
});
