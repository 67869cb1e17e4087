/**
 * Pages for a participant, each a `createRoute` under `signedInRoute` with its permission, its address and its lazily loaded
 * component (see staff.ts). A new page also takes a line in `test/browser/pages.ts`, or its test fails.
 */
export const participantRoutes = [] as const;
