import { auditLog } from './audit-log.js';

/** What the page of the audit log needs: every action by its name. */
export const auditing = { auditLog };
