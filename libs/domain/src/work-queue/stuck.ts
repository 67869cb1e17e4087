/** Days after which officials ask why a record is stuck (features.md, ANET #155). */
export const STUCK_AFTER_DAYS = 15;
