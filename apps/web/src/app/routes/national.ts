/** The country as a whole: universities side by side, maps, national tables. Each page a `createRoute` under `signedInRoute` with its permission and the words of its field (see staff.ts). */
export const nationalRoutes = [] as const;
