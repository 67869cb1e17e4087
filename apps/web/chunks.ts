import { join } from 'node:path';
import type { Rolldown } from 'vite';

const SOURCE = join(import.meta.dirname, 'src');
const FIRST = join(SOURCE, 'main.ts');
const START = join(SOURCE, 'app/start.tsx');
const DESK_LIST = join(SOURCE, 'app/routes/desk.ts');

/** The lists of pages, one for each field of work. Phones show those of three of them. */
const FIELDS = ['staff', 'selection', 'verification', 'evaluation', 'national', 'oversight'];
const PHONE_FIELDS = ['public', 'everybody', 'participant'];

/** Fields of two things so large, indicators and reports about them, that a page of one should not bring the other's. */
const OF_TWO_THINGS = new Set(['evaluation']);

/** What so many pages of desks need comes with the first of them. */
const COMMON_AT_DESKS = 24;

/** Libraries that every page needs: a new version of ours leaves them in the browser's cache. */
const LIBRARIES = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
  { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/, priority: 2 },
];

/**
 * The files that the application is sent in. Left to itself the bundler makes one of every set of pages that share something:
 * a hundred before a page can be used, and on a slow line each waits for its turn (decision 26). Here one holds what the
 * application starts with, one what different pages of phones share, one what most pages of desks share, and one what the
 * pages of the same thing or of the same fields of work share. No file needs one that needs it: whatever a part imports is
 * needed wherever the part is.
 */
export function chunkGroups(): Rolldown.CodeSplittingGroup[] {
  let places: Map<string, string> | undefined;
  return [
    ...LIBRARIES,
    {
      debugName: 'by use',
      name: (id, graph) => {
        places ??= placeModules((asked) => graph.getModuleInfo(asked));
        return places.get(id);
      },
      priority: 1,
      // Each is placed by its own use; what it imports is used wherever it is.
      includeDependenciesRecursively: false,
    },
  ];
}

type GetModuleInfo = Rolldown.GetModuleInfo;

interface Page {
  readonly id: string;
  readonly isForPhones: boolean;
  /** The thing whose page it is, on phones; at desks the field of work in whose list it stands. */
  readonly field: string;
}

/**
 * The name of the file for each module that several pages share. A module that one page needs stays with it; what is loaded
 * only when it is asked for, such as a dialog or the library of charts, is left to the bundler.
 */
function placeModules(getModuleInfo: GetModuleInfo): Map<string, string> {
  const first = withImports(FIRST, getModuleInfo);
  const start = withImports(START, getModuleInfo);
  const deskList = withImports(DESK_LIST, getModuleInfo);
  const users = new Map<string, Page[]>();
  for (const page of findPages(getModuleInfo))
    for (const id of withImports(page.id, getModuleInfo)) users.set(id, [...(users.get(id) ?? []), page]);
  const places = new Map<string, string>();
  for (const id of new Set([...first, ...start, ...deskList, ...users.keys()])) {
    // By the names of these the build and its tests know where something begins.
    if (id === FIRST || id === START || id === DESK_LIST) continue;
    if (first.has(id)) {
      places.set(id, 'first');
      continue;
    }
    const name = start.has(id) ? 'start' : nameFor(users.get(id) ?? [], deskList.has(id));
    if (name !== undefined) places.set(id, name);
  }
  return places;
}

function nameFor(users: readonly Page[], isInDeskList: boolean): string | undefined {
  if (users.length < 2 && !isInDeskList) return undefined;
  const fieldsOf = (pages: readonly Page[]) => [...new Set(pages.map(({ field }) => field))].toSorted();
  const phones = fieldsOf(users.filter(({ isForPhones }) => isForPhones));
  if (phones.length > 1) return 'phone';
  const atDesks = users.filter(({ isForPhones }) => !isForPhones);
  const desks = isInDeskList || atDesks.length >= COMMON_AT_DESKS ? ['desk'] : fieldsOf(atDesks);
  return [...phones, ...desks].join('-');
}

function thingOf(id: string): string {
  return /\/features\/([^/]+)/.exec(id)?.[1] ?? 'other';
}

function findPages(getModuleInfo: GetModuleInfo): Page[] {
  const pagesOf = (list: string) => [
    ...new Set(getModuleInfo(join(SOURCE, `app/routes/${list}.ts`))?.dynamicallyImportedIds),
  ];
  const ofPhones = PHONE_FIELDS.flatMap(pagesOf).map((id) => ({
    id,
    isForPhones: true,
    field: thingOf(id),
  }));
  const ofDesks = FIELDS.flatMap((field) =>
    pagesOf(field).map((id) => ({ id, isForPhones: false, field: OF_TWO_THINGS.has(field) ? thingOf(id) : field })),
  );
  return [...ofPhones, ...ofDesks];
}

/** A module and all that it imports at once. */
function withImports(id: string, getModuleInfo: GetModuleInfo): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(getModuleInfo(next)?.importedIds ?? []));
  }
  return found;
}
