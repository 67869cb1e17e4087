/** Data quality, surveys, users, code lists, mails, jobs and publications. Each page a `createRoute` under `signedInRoute` with its permission and the words of its field (see staff.ts). */
export const oversightRoutes = [] as const;
