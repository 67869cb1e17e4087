/** Verification, samples of it, and the life of single participations. Each page a `createRoute` under `signedInRoute` with its permission and the words of its field (see staff.ts). */
export const verificationRoutes = [] as const;
