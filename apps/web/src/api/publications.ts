import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type PublicationVersion = Schemas['PreparedPublicationView'];
export type PublicationFigure = Schemas['FigureView'];
/** What has a default may be left out, which the generated type does not know. */
export type NewPublication = Partial<Schemas['NewPublicationDto']>;
export type Words = Schemas['WordsView'];
export type FigureChoice = Pick<
  NonNullable<operations['listVersionFigures']['parameters']['query']>,
  'university' | 'period' | 'funding' | 'indicator' | 'category'
>;

/** Milliseconds between two looks at a version that is being computed. */
const WATCH_EVERY = 2000;

/** All versions in every state, the newest first; watched while one is being computed. */
export const versionsQuery = infiniteQueryOptions({
  queryKey: ['publication-versions', 'list'],
  queryFn: ({ pageParam, signal }) =>
    getData(
      client.GET('/api/v1/publication-versions', {
        params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'preparing')) ? WATCH_EVERY : false,
});

/** One version; watched while it is being computed. */
export function versionQuery(version: number) {
  return queryOptions({
    queryKey: ['publication-versions', 'version', version],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/publication-versions/{version}', { params: { path: { version } }, signal })),
    refetchInterval: ({ state }) => (state.data?.status === 'preparing' ? WATCH_EVERY : false),
  });
}

/** What a version publishes or withholds, of the groups chosen. */
export function versionFiguresQuery(version: number, choice: FigureChoice) {
  return infiniteQueryOptions({
    queryKey: ['publication-versions', 'figures', version, choice],
    queryFn: ({ pageParam, signal }) =>
      getData(
        client.GET('/api/v1/publication-versions/{version}/figures', {
          params: {
            path: { version },
            query: { ...choice, limit: 200, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
  });
}

/** The files of a version with their checksums. */
export function versionFilesQuery(version: number) {
  return queryOptions({
    queryKey: ['publication-versions', 'files', version],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/publication-versions/{version}/files', { params: { path: { version } }, signal })),
    staleTime: Infinity,
  });
}

/** @throws {ProblemError} `as_of_invalid`, `period_invalid`, `funding_invalid` (400), `plan_differs` (409) */
export function preparePublication(body: NewPublication): Promise<PublicationVersion> {
  return getData(client.POST('/api/v1/publications', { body: body as Schemas['NewPublicationDto'] }));
}

/** Computes a version again that could not be computed. */
export function retryPublication(version: number): Promise<PublicationVersion> {
  return getData(client.POST('/api/v1/publications/{version}/retry', { params: { path: { version } }, body: {} }));
}

/** Gives up a version that was not published. */
export function discardPublication(version: number, reason: string): Promise<PublicationVersion> {
  return getData(
    client.POST('/api/v1/publications/{version}/discard', { params: { path: { version } }, body: { reason } }),
  );
}

/** @throws {ProblemError} `publisher_prepared_publication`, `publication_outdated` (409) */
export function publishPublication(version: number): Promise<PublicationVersion> {
  return getData(client.POST('/api/v1/publications/{version}/publish', { params: { path: { version } }, body: {} }));
}

/** Withdraws a public version; everybody reads why, in all three languages. */
export function withdrawPublication(version: number, reason: Words): Promise<PublicationVersion> {
  return getData(
    client.POST('/api/v1/publications/{version}/withdraw', { params: { path: { version } }, body: { reason } }),
  );
}
