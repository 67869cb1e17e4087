import { auditActions } from './audit-actions.js';
import { auditedThings } from './audited-things.js';

export const auditLog = {
  title: 'Audit log',
  intro:
    'Every change and every look at personal data: who, when, what, which record. Nobody can alter it. That you look here is written down as well.',
  total: 'Found: {{total}}',
  totalMore: 'Found: more than {{total}}',
  none: 'There is no such entry.',
  noneHint: 'Choose fewer filters or other days.',
  caption: 'Entries of the audit log, the newest first',
  hashes: {
    check: 'Check the newest entries',
    whole: 'Checked: {{checked}} entries since {{since}}. Every one of them says what it was written with.',
    broken:
      'Entries changed after they were written: {{broken}}, the oldest is number {{first}}. Secure the database and tell whoever answers for security.',
  },
  filter: {
    actor: 'Who acted',
    actorHint: 'The whole e-mail address, or the identifier',
    record: 'Record',
    recordHint: 'The identifier of the record',
    action: 'Action',
    anyAction: 'all actions',
    university: 'University',
    anyUniversity: 'all universities',
    from: 'From',
    to: 'To',
  },
  columns: {
    action: 'Action',
    actor: 'Who',
    record: 'Record',
    details: 'Details',
    intact: 'Entry',
    when: 'Time',
  },
  actions: auditActions,
  things: auditedThings,
  signingIn: 'While signing in',
  nobody: 'Nobody signed in',
  system: 'The system',
  isIntact: 'Unchanged',
  isBroken: 'Changed afterwards',
};
