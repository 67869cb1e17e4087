/**
 * What a person consents to, each by itself. `processing` is what the register cannot do without; sending data abroad and
 * naming somebody in public are asked for apart from it, and may be declined.
 */
export const CONSENT_PURPOSES = ['processing', 'cross_border', 'publication'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Purposes without which the register cannot serve the person. */
export const REQUIRED_CONSENTS: readonly ConsentPurpose[] = ['processing'];
