/** Statuses of a group project (records.md §2). */
export const GROUP_PROJECT_STATUSES = ['agreed', 'claimed', 'accepted', 'rejected', 'cancelled'] as const;
export type GroupProjectStatus = (typeof GROUP_PROJECT_STATUSES)[number];
