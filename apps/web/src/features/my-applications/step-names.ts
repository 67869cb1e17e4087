/** The pages of the form of an application. */
export const APPLICATION_STEPS = ['who', 'study', 'stay', 'project', 'deliverables'] as const;
export type ApplicationStep = (typeof APPLICATION_STEPS)[number];
