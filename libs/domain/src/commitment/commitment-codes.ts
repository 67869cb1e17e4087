/** Closed code lists of a commitment (records.md §2). */
export const COMMITMENT_STATUSES = ['agreed', 'claimed', 'verified', 'rejected', 'waived'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

export const COMMITMENT_KINDS = ['scientific', 'creative', 'technical', 'humanitarian', 'educational'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];
