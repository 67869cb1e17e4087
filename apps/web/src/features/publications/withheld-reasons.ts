import { WITHHELD_REASONS, type WithheldReason } from '#domain/disclosure/primary-suppression.js';

export type PublicReason = Exclude<WithheldReason, 'never_public'>;

/** Why a figure of a publication may be withheld; what is never public is in none. */
export const REASONS = WITHHELD_REASONS.filter((reason): reason is PublicReason => reason !== 'never_public');
