/** KPI reports of universities and single indicators. Each page a `createRoute` under `signedInRoute` with its permission and the words of its field (see staff.ts). */
export const evaluationRoutes = [] as const;
