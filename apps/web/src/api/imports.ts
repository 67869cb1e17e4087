import { infiniteQueryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { ImportKind, ImportQuery, ImportResult } from './contract.js';
import { isProblem } from './problem.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Former imports, the latest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam, signal }) =>
    getData(
      client.GET('/api/v1/imports', {
        params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

function contentType(file: File): string {
  const name = file.name.toLowerCase();
  if (name.endsWith('.csv')) return 'text/csv';
  return name.endsWith('.xlsx') ? XLSX : 'application/octet-stream';
}

/** The result that a refusal carries beside the problem, if it does. */
export function findImportResult(error: unknown): ImportResult | undefined {
  if (!isProblem(error)) return undefined;
  const { body } = error;
  const carries = typeof body === 'object' && body !== null && 'rows' in body && Array.isArray(body.rows);
  return carries ? (body as ImportResult) : undefined;
}

/**
 * Sends a file, dry by default. Rows that kept a file from being written are an answer, not an error: the result says
 * `committed: false` and names them.
 * @throws {ProblemError} for a file that cannot be read (see `findImportResult` for why), and everything else
 */
export async function sendImport(kind: ImportKind, file: File, query: ImportQuery): Promise<ImportResult> {
  try {
    return await getData(
      client.POST('/api/v1/imports/{kind}', {
        params: { path: { kind }, query: { fileName: file.name, ...query } },
        // The file is sent as it is; the description can only call its bytes a string.
        body: '',
        bodySerializer: () => file,
        headers: { 'Content-Type': contentType(file) },
      }),
    );
  } catch (error) {
    const result = findImportResult(error);
    if (!result || result.unreadable) throw error;
    return result;
  }
}

/** Where the empty file of a kind, with its header, is downloaded. */
export function templateUrl(kind: ImportKind, format: 'csv' | 'xlsx'): string {
  return `/api/v1/imports/templates/${kind}?format=${format}`;
}
