import type { ImportKind } from '../../api/contract.js';

/** The kinds of files in the order in which they are best imported: projects before their members, then what hangs on them. */
export const IMPORT_KINDS = [
  'group_projects',
  'participations',
  'commitments',
  'reports',
  'outputs',
] as const satisfies readonly ImportKind[];
