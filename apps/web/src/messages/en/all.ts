import { auditing } from './auditing.js';
import { entry } from './entry.js';
import { evaluation } from './evaluation.js';
import { importing } from './importing.js';
import { national } from './national.js';
import { oversight } from './oversight.js';
import { own } from './own.js';
import { participant } from './participant.js';
import { projects } from './projects.js';
import { selection } from './selection.js';
import { staff } from './staff.js';
import { start } from './start.js';
import { verification } from './verification.js';

/** The whole catalogue, for types and tests; a page is sent the parts of its audience (language/i18n.ts). */
export const messages = {
  ...start,
  ...entry,
  ...staff,
  ...importing,
  ...participant,
  ...projects,
  ...own,
  ...selection,
  ...verification,
  ...evaluation,
  ...national,
  ...oversight,
  ...auditing,
};
