/** Calls, applications, reviewing, decisions and appeals. Each page a `createRoute` under `signedInRoute` with its permission and the words of its field (see staff.ts). */
export const selectionRoutes = [] as const;
